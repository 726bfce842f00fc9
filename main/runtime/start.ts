/** `npm start`: a local hub with sample data, and the desk, enrolled. Without a display: the guided demo. */
import { hasDisplay } from './display.ts';
import { resolveElectron } from './electron-runtime.ts';
import { localDeskFolder, startLocalHub } from './local-hub.ts';
import { build, endWithMessage, run, tool } from './run.ts';
import { electronNeeds, ensureSystem } from './system-packages.ts';

async function start(): Promise<void> {
  if (!hasDisplay()) {
    process.stdout.write('No display here: running the guided demo on a virtual one instead.\n');
    await run(tool('tsx'), ['test/demo/run.ts']);
    return;
  }
  const electron = await resolveElectron();
  ensureSystem([electronNeeds(electron.executable)]);
  await build();
  const hub = await startLocalHub();
  try {
    await run(electron.executable, [
      ...electron.firstArguments,
      `--user-data-dir=${localDeskFolder}`,
      hub.enrolArgument,
    ]);
  } finally {
    await hub.stop();
  }
}

start().catch(endWithMessage);
