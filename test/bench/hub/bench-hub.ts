/** The hub of the bench: a process of its own, filled from files as an office would, ready before any clock starts. */
import path from 'node:path';
import { HubProcess, freePort } from '../../support/hub-process.ts';
import { atExit } from '../ending.ts';
import { tenth } from '../figures.ts';
import { sayStep } from '../progress.ts';
import { hubCommand, type SaidLine } from './hub-command.ts';
import { writeRosterFiles, type RosterFiles } from './roster-files.ts';

const MOST_CHANGES = 10_000;
/** In small rosters a smaller part changes, or the hub would rather build them anew. */
const CHANGED_SHARE = 0.01;

export interface HubTimes {
  /** From the command's start until the members were in, s. */
  readonly importSeconds: number;
  /** From then until the roster was published, s. */
  readonly buildSeconds: number;
}

export class BenchHub {
  private constructor(
    readonly process: HubProcess,
    readonly times: HubTimes,
    /** How many members `publishChanges` changes. */
    readonly changes: number,
    private readonly data: string,
    private readonly files: RosterFiles,
    private readonly every: number,
  ) {}

  /** Makes up the members, imports them, builds their roster, and serves. */
  static async prepare(folder: string, seed: number, members: number): Promise<BenchHub> {
    const changes = Math.max(1, Math.min(MOST_CHANGES, Math.floor(members * CHANGED_SHARE)));
    const every = Math.floor(members / changes);
    sayStep(`Making up ${members} members and filling a hub`);
    const files = await writeRosterFiles(folder, seed, members, (index) => isChanged(index, every, changes));
    const data = path.join(folder, 'hub');
    await hubCommand(data, 'event', '--name', 'Bench', '--country', 'FR', '--time-zone', 'Europe/Paris');
    const said = await hubCommand(data, 'import', files.members, files.cards, files.products);
    const hub = new HubProcess(data, await freePort());
    atExit(() => void hub.kill());
    await hub.start();
    return new BenchHub(hub, hubTimes(said), changes, data, files, every);
  }

  /** The indexes of the first and the last member that `publishChanges` changes. */
  get changedEnds(): [number, number] {
    return [0, (this.changes - 1) * this.every];
  }

  /** Imports the files with the changed members; resolves when their roster is published. */
  async publishChanges(): Promise<void> {
    await hubCommand(this.data, 'import', this.files.changedMembers, this.files.cards, this.files.products);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}

function isChanged(index: number, every: number, changes: number): boolean {
  return index % every === 0 && index / every < changes;
}

function hubTimes(said: readonly SaidLine[]): HubTimes {
  const imported = said.find(({ text }) => text.startsWith('Imported'))?.seconds ?? Number.NaN;
  const built = said.find(({ text }) => text.startsWith('Roster built'))?.seconds ?? Number.NaN;
  return { importSeconds: tenth(imported), buildSeconds: tenth(built - imported) };
}
