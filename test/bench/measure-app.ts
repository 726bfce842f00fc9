/** Measures the real app: its own window, worker, journal and databases, fed by a real hub on this machine. */
import path from 'node:path';
import { sampleMember } from '../../hub/sample/sample-member.ts';
import { BenchDesk } from './bench-desk.ts';
import { tenth, tenthAt } from './figures.ts';
import { BenchHub, type HubTimes } from './hub/bench-hub.ts';
import { measureBare } from './measures/bare.ts';
import { measureCatchUp, type CatchUp } from './measures/catch-up.ts';
import { measureCounterFlow, type CounterFlow } from './measures/counter-flow.ts';
import { measureDelta } from './measures/delta.ts';
import { diskMegabytes } from './measures/disk.ts';
import { drawnIntakes, drawnScans, drawnSearches } from './measures/drawn.ts';
import { measureLookUps, type LookUps } from './measures/look-ups.ts';
import type { Memory } from './measures/memory.ts';
import { measureSaves } from './measures/saves.ts';
import { measureSearches } from './measures/searches.ts';
import { measureStartup, type Startup } from './measures/startup.ts';
import { measureUiTasks } from './measures/ui-tasks.ts';
import { measureUnlock } from './measures/unlock.ts';
import { sayStep } from './progress.ts';

export interface AppFigures extends LookUps {
  readonly engine: string;
  readonly hub: HubTimes;
  readonly import: { readonly seconds: number; readonly rowsPerSecond: number };
  readonly search: { readonly p50: number; readonly p95: number; readonly drawnP95: number };
  readonly scanToVerdict: { readonly p50: number; readonly p95: number };
  readonly startup: Startup;
  readonly unlock: { readonly readyMs: number };
  readonly delta: { readonly changes: number; readonly seconds: number };
  /** The save; `drawnP95` is from the key to the painted ticket. */
  readonly intake: { readonly p95: number; readonly drawnP95: number };
  /** A drop-off at the speed of people. */
  readonly counterFlow: CounterFlow;
  readonly catchUp: CatchUp;
  readonly memory: Memory;
  readonly diskMB: number;
  readonly longestUiTaskMs: number;
}

/** Everything with a roster of so many members; `folder` is for the hub's and the desks' data. */
export async function measureApp(folder: string, seed: number, members: number): Promise<AppFigures> {
  const hub = await BenchHub.prepare(folder, seed, members);
  try {
    sayStep('A new desk: its first roster arrives, visitors queue');
    const bare = await measureBare(
      path.join(folder, 'bare-desk'),
      hub.process.enrolArgument('BD'),
      seed,
      members,
    );
    sayStep(`Arrived in ${tenth(bare.seconds)} s, ${bare.memory.megabytes} MB; another desk`);
    const first = path.join(folder, 'first-desk');
    const used = await firstDesk(first, hub, seed, members);
    const diskMB = await diskMegabytes(path.join(first, 'user-data'));
    sayStep('Starting the desk again, and unlocking it');
    const startup = await measureStartup(first);
    const unlock = { readyMs: await measureUnlock(first, seed, members) };
    sayStep('A second desk: its first roster arrives while cards are scanned');
    const longestUiTaskMs = await measureUiTasks(
      path.join(folder, 'second-desk'),
      hub.process.enrolArgument('SD'),
      seed,
      members,
    );
    sayStep('A desk that was away takes in what others did');
    const catchUp = await measureCatchUp(first, hub);
    const arrived = { seconds: tenth(bare.seconds), rowsPerSecond: Math.round(members / bare.seconds) };
    const { memory } = bare;
    return {
      hub: hub.times,
      import: arrived,
      memory,
      ...used,
      startup,
      unlock,
      diskMB,
      longestUiTaskMs,
      catchUp,
    };
  } finally {
    await hub.stop();
  }
}

/** A desk from its roster and changes of that through a day's work. */
async function firstDesk(folder: string, hub: BenchHub, seed: number, members: number) {
  const desk = await BenchDesk.probed(folder, hub.process.enrolArgument('MC'));
  const { searchable } = await desk.open(sampleMember(seed, members - 1));
  await searchable;
  await desk.technician.signIn('Bench');
  sayStep(`${hub.changes} members change`);
  const delta = await measureDelta(desk, hub, seed);
  sayStep('Look-ups, searches, scans, intakes, beside those changes');
  const lookUps = await measureLookUps(desk, seed, members);
  const search = await measureSearches(desk, seed, members);
  const scans = await drawnScans(desk, seed, members);
  const searches = await drawnSearches(desk, seed, members);
  const saves = await measureSaves(desk);
  const intakes = await drawnIntakes(desk);
  const counterFlow = await measureCounterFlow(desk, seed, members);
  const engine = await desk.engine();
  await desk.close();
  return {
    engine,
    ...lookUps,
    search: { ...search, drawnP95: tenthAt(searches, 0.95) },
    scanToVerdict: { p50: tenthAt(scans, 0.5), p95: tenthAt(scans, 0.95) },
    counterFlow,
    intake: { p95: saves, drawnP95: tenthAt(intakes, 0.95) },
    delta: { changes: delta.changes, seconds: Math.round(delta.seconds * 1000) / 1000 },
  };
}
