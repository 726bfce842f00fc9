/** `npm run demo`: drives the real app through a working day and leaves what it saw in `demo/`. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasDisplay, onDisplay } from '../../main/runtime/display.ts';
import { resolveElectron } from '../../main/runtime/electron-runtime.ts';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { build, endWithMessage, run, tool } from '../../main/runtime/run.ts';
import { electronNeeds, ensureSystem, virtualDisplay } from '../../main/runtime/system-packages.ts';
import { SampleEvent } from '../support/event.ts';
import { sampleFolder } from '../support/sample-hub.ts';
import { workingDay } from './working-day.ts';

const folder = path.join(projectRoot, 'demo');

async function demo(): Promise<void> {
  if (!hasDisplay()) {
    const electron = await resolveElectron();
    ensureSystem([electronNeeds(electron.executable), virtualDisplay]);
    const virtual = onDisplay(tool('tsx'), ['test/demo/run.ts']);
    await run(virtual.command, virtual.args);
    return;
  }
  await build();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await rm(sampleFolder, { recursive: true, force: true });
  const event = await SampleEvent.start();
  try {
    const receipt = await workingDay(event, async (page, number, name) => {
      const file = `${String(number).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
      process.stdout.write(`  demo/${file}\n`);
    });
    await copyFile(receipt, path.join(folder, path.basename(receipt)));
    process.stdout.write(`  demo/${path.basename(receipt)}\n`);
  } finally {
    await event.end();
  }
}

demo().catch(endWithMessage);
