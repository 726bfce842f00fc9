/** What the bench says: the JSON for programs, and the table against the budgets for people. */
import type { AppFigures } from './measure-app.ts';
import type { PeerFigures } from './peers/measure-peer.ts';
import type { Line } from './table.ts';
import type { VerdictBench } from './verdict-bench.ts';

export interface Measured {
  readonly members: number;
  readonly app: AppFigures;
  readonly peers: readonly PeerFigures[];
  readonly verdicts: VerdictBench;
  /** p99 of a key in the catalogue's search, ms. */
  readonly catalogueMs: number;
}

const MILLION = 1_000_000;

/** Times are in ms where the name does not say otherwise. */
export function toJson({ members, app, peers, verdicts, catalogueMs }: Measured) {
  const { engine, import: imported, memory, ...rest } = app;
  return {
    engine,
    members,
    import: { ...imported, ratioToDexie: ratioToDexie(app, peers) },
    peers,
    ...rest,
    memoryMB: memory.megabytes,
    memoryKind: memory.kind,
    verdicts,
    catalogueMs,
  };
}

/** The budgets are DESIGN.md's; those for a million members alone stand only beside a million. */
export function toLines({ members, app, peers, verdicts, catalogueMs }: Measured): Line[] {
  const line = (what: string, figure: number, unit: string, most: number | null = null): Line => ({
    what,
    figure,
    unit,
    budget: most === null ? null : { most },
  });
  const isMillion = members >= MILLION;
  const forMillion = (most: number) => (isMillion ? most : null);
  return [
    line('scan to painted verdict, median', app.scanToVerdict.p50, 'ms'),
    line('scan to painted verdict, p95', app.scanToVerdict.p95, 'ms', 50),
    line('look-up by number, median', app.lookup.p50, 'ms', 0.5),
    line('look-up by number, p99', app.lookup.p99, 'ms', 3),
    line('look-up of an unknown number, p99', app.miss.p99, 'ms', 3),
    line('  of each of these, messages (median)', app.emptyCall.p50, 'ms'),
    line('name search as typed, median', app.search.p50, 'ms'),
    line('name search as typed, p95', app.search.p95, 'ms', 8),
    line('search key to painted list, p95', app.search.drawnP95, 'ms'),
    line('first roster', app.import.seconds, 's', forMillion(6)),
    line('first roster, rate', app.import.rowsPerSecond, 'members/s'),
    ...peers.flatMap((peer) => [
      line(`  ${peer.name}, ${peer.members} members`, peer.rowsPerSecond, 'members/s'),
      line(`  ${peer.name}, look-up p99`, peer.lookupP99, 'ms'),
    ]),
    {
      what: 'first roster, times Dexie',
      figure: ratioToDexie(app, peers),
      unit: '×',
      budget: leastRatio(members),
    },
    line('start to ready, passphrase typed by a machine', app.startup.readyMs, 'ms'),
    line('start to something drawn', app.startup.emptyWindowMs, 'ms'),
    line('unlock to ready, median', app.unlock.readyMs, 'ms', 800),
    line(`${app.delta.changes} changed members applied`, app.delta.seconds, 's', 1),
    line(`${app.catchUp.facts} facts of other desks taken in`, app.catchUp.seconds, 's', 10),
    line('intake saved, p95', app.intake.p95, 'ms', 40),
    line('intake to painted ticket, p95', app.intake.drawnP95, 'ms'),
    line('a drop-off at the speed of people', app.counterFlow.seconds, 's', 45),
    line('  keys pressed for it', app.counterFlow.keys, 'keys', 24),
    line(`memory of page and worker, ${app.memory.kind}`, app.memory.megabytes, 'MB', 300),
    line('disk', app.diskMB, 'MB', forMillion(160)),
    line('longest UI task over 50 ms (0: none)', app.longestUiTaskMs, 'ms', 50),
    line('hub: files imported', app.hub.importSeconds, 's', forMillion(120)),
    line('hub: roster built', app.hub.buildSeconds, 's'),
    line('verdicts decided', verdicts.perSecond, '/s'),
    line('catalogue search a key, p99', catalogueMs, 'ms', 5),
  ];
}

/** Dexie slows down as it grows; in a small roster neither has begun to. */
function leastRatio(members: number): Line['budget'] {
  if (members >= MILLION) return { least: 60 };
  return members >= 200_000 ? { least: 15 } : null;
}

/** Members a second over Dexie's rows a second. */
function ratioToDexie(app: AppFigures, peers: readonly PeerFigures[]): number {
  const dexie = peers.find(({ name }) => name === 'Dexie');
  return dexie === undefined
    ? Number.NaN
    : Math.round((app.import.rowsPerSecond / dexie.rowsPerSecond) * 10) / 10;
}
