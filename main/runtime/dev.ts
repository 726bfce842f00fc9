/** `npm run dev`: as `npm start`, with hot reload of the screens and a restart of main when it changes. */
import { resolveElectron } from './electron-runtime.ts';
import { localDeskFolder, startLocalHub } from './local-hub.ts';
import { endWithMessage, run, tool } from './run.ts';
import { electronNeeds, ensureSystem } from './system-packages.ts';

async function dev(): Promise<void> {
  const electron = await resolveElectron();
  ensureSystem([electronNeeds(electron.executable)]);
  const hub = await startLocalHub();
  const appArguments = [`--user-data-dir=${localDeskFolder}`, hub.enrolArgument];
  try {
    await run(tool('electron-vite'), ['dev', '--watch', '--', ...electron.firstArguments, ...appArguments], {
      ELECTRON_EXEC_PATH: electron.executable,
    });
  } finally {
    await hub.stop();
  }
}

dev().catch(endWithMessage);
