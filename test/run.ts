/** `npm test`: everything, in the order in which a mistake shows soonest. Installs what the system lacks first. */
import { onDisplay } from '../main/runtime/display.ts';
import { resolveElectron } from '../main/runtime/electron-runtime.ts';
import { build, endWithMessage, run, tool } from '../main/runtime/run.ts';
import { electronNeeds, ensureSystem, testTools, virtualDisplay } from '../main/runtime/system-packages.ts';

async function test(): Promise<void> {
  const electron = await resolveElectron();
  ensureSystem([electronNeeds(electron.executable), virtualDisplay, ...testTools]);
  await run(tool('tsc'), []);
  await run('npm', ['run', '--silent', 'lint']);
  await build();
  await run(tool('vitest'), ['run']);
  await run('npm', ['run', '--silent', 'soak', '--', '--desks', '2', '--facts', '120', '--seed', '1']);
  await run('npm', ['run', '--silent', 'package']);
  const endToEnd = onDisplay(tool('playwright'), ['test', '-c', 'test/e2e']);
  await run(endToEnd.command, endToEnd.args);
}

test().catch(endWithMessage);
