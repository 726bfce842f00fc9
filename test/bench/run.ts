/** `npm run bench -- [--members N] [--json FILE]`: what the budgets promise, measured in the real Electron. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { hasDisplay, onDisplay } from '../../main/runtime/display.ts';
import { resolveElectron } from '../../main/runtime/electron-runtime.ts';
import { build, endWithMessage, run, tool } from '../../main/runtime/run.ts';
import { electronNeeds, ensureSystem, virtualDisplay } from '../../main/runtime/system-packages.ts';
import { measureCatalogue } from './catalogue-bench.ts';
import { measureApp, type AppBench } from './app-bench.ts';
import { printTable } from './figures.ts';
import { measureVerdicts } from './verdict-bench.ts';

/** A roster the hub makes in seconds; the budgets are for a million. */
const USUAL_MEMBERS = '20000';

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { members: { type: 'string', default: USUAL_MEMBERS }, json: { type: 'string' } },
  });
  if (!hasDisplay()) {
    const electron = await resolveElectron();
    ensureSystem([electronNeeds(electron.executable), virtualDisplay]);
    const virtual = onDisplay(tool('tsx'), ['test/bench/run.ts', ...process.argv.slice(2)]);
    await run(virtual.command, virtual.args);
    return;
  }
  await build();
  const verdicts = measureVerdicts(3);
  const catalogueMs = measureCatalogue();
  const app = await measureApp(Number(values.members));
  process.stdout.write(`\n${app.engine}, ${app.members} members\n`);
  print(app, verdicts.perSecond, catalogueMs);
  if (values.json !== undefined) {
    await writeFile(values.json, JSON.stringify({ ...app, verdicts, catalogueMs }, null, 2));
  }
}

function print(app: AppBench, verdictsPerSecond: number, catalogueMs: number): void {
  const unbudgeted = { unit: 'ms', budget: null };
  printTable([
    { what: 'verdicts decided', figure: verdictsPerSecond, unit: '/s', budget: null },
    { what: 'catalogue search a key, p99', figure: catalogueMs, unit: 'ms', budget: 5 },
    { what: 'scan to painted verdict, median', figure: app.scanToVerdict.p50, ...unbudgeted },
    { what: 'scan to painted verdict, p95', figure: app.scanToVerdict.p95, unit: 'ms', budget: 50 },
    { what: 'search key to painted list, p95', figure: app.search.p95, ...unbudgeted },
    { what: 'intake to painted ticket, p95', figure: app.intake.p95, ...unbudgeted },
    { what: 'first roster', figure: app.import.seconds, unit: 's', budget: null },
    { what: 'first roster, rate', figure: app.import.rowsPerSecond, unit: 'members/s', budget: null },
    { what: 'start to ready field', figure: app.startup.readyMs, ...unbudgeted },
    { what: 'memory of renderer and worker', figure: app.memoryMB, unit: 'MB', budget: 300 },
    { what: 'disk', figure: app.diskMB, unit: 'MB', budget: null },
    { what: 'longest UI task', figure: app.longestUiTaskMs, unit: 'ms', budget: 50 },
  ]);
}

bench().catch(endWithMessage);
