/**
 * The roster that answers: loaded when the desk is opened, replaced in one step, and known to be damaged when one of
 * its blobs is missing or does not open.
 */
import { indexStreams, type Directory } from '../../../domain/roster/directory.ts';
import { openRosterManifest, type RosterManifest } from '../../../domain/roster/roster-manifest.ts';
import { jsonValue } from '../../../domain/roster/read-text.ts';
import { indexPages } from './indexed-pages.ts';
import { loadRoster, withIndexed, type LoadedRoster } from './load-roster.ts';
import { namedHashes, neededHashes } from './needed-hashes.ts';
import { PiecePlaces } from './piece-places.ts';
import type { PieceStore, ToReadFirst } from './piece-store.ts';
import { readDirectoryBlob, type Reading } from './read-blobs.ts';
import { RosterAge, type TooOld } from './roster-age.ts';

export class RosterInUse {
  /** Null while there is none, or none that can be read. */
  current: LoadedRoster | null = null;
  /** Of the roster last taken into use, even where it can't be read: no older one may replace it. */
  manifest: RosterManifest | null = null;
  /** Blobs found missing so far. */
  losses = 0;
  /** Called with the manifest of the roster found in use, or taken into use, and its signed text. */
  onTaken: (manifest: RosterManifest, signed: string) => void = () => undefined;
  private readonly age: RosterAge;
  private repaired = 0;
  private isClosed = false;
  private opening: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: PieceStore,
    /** The hub's public key, pinned at enrolment, hex. */
    readonly rosterKey: string,
    private readonly onLoss: () => void,
  ) {
    this.age = new RosterAge(store);
  }

  /** False from the first loss until a transfer has made up for it. */
  get isWhole(): boolean {
    return this.losses === this.repaired;
  }

  /** Loads the roster this laptop has. What can't be read is a loss; it never rejects. */
  open(): Promise<void> {
    this.opening = this.load().catch(() => this.lose([]));
    return this.opening;
  }

  /** Until then nobody knows which roster this laptop has. */
  get opened(): Promise<void> {
    return this.opening;
  }

  private async load(): Promise<void> {
    if (!(await this.store.isClaimed())) return;
    const [signed, clock] = await Promise.all([this.store.inUse(), this.store.clock()]);
    if (signed === null) return;
    const opened = openRosterManifest(jsonValue(signed), this.rosterKey, null);
    // Of another hub, before this desk was enrolled anew.
    if (!opened.ok) return;
    this.age.open(opened.manifest, clock);
    this.manifest = opened.manifest;
    this.onTaken(opened.manifest, signed);
    const directory = await readDirectoryBlob(this.store, opened.manifest.directory.hash);
    const reading = directory.ok ? await this.loadBase(opened.manifest, directory.value) : directory;
    if (reading.ok) this.current = reading.value;
    else await this.lose(reading.problem === 'damaged' ? reading.hashes : []);
  }

  private async loadBase(manifest: RosterManifest, directory: Directory): Promise<Reading<LoadedRoster>> {
    // A file that can't be opened is met by whoever reads a piece out of it.
    await this.store.bases.open(manifest.directory.hash, directory).catch(() => undefined);
    return loadRoster(this.store, manifest, directory, null);
  }

  /** Looks whether every blob of the roster is there, without reading any. */
  async checkStored(): Promise<void> {
    const roster = this.current;
    if (roster === null) return;
    const stored = await this.store.hashes();
    const missing = [...neededHashes(roster)].filter((hash) => !stored.has(hash));
    if (this.current === roster && missing.length > 0) await this.lose(missing);
  }

  /** Whether the roster must no longer answer: null while it may, or where there is none. */
  get tooOld(): TooOld | null {
    return this.manifest === null ? null : this.age.tooOld(this.manifest);
  }

  /** The hub said that this roster is its newest. */
  confirm(): void {
    this.age.confirm();
  }

  /** The desk has ended: nothing answers any more, nor what is still arriving. */
  close(): void {
    this.isClosed = true;
    this.current = null;
    this.manifest = null;
  }

  /** Blobs turned out to be missing or unreadable: they are fetched again with the next transfer. */
  async lose(hashes: readonly string[]): Promise<void> {
    this.losses += 1;
    await this.store.drop(hashes);
    this.onLoss();
  }

  /**
   * Has the changes of the roster in use indexed, where they are many: it is opened sooner next time, and needs less memory
   * now. `turn` resolves when work may go on. Rejects when the index can't be stored.
   */
  async indexChanges(turn: () => Promise<void>): Promise<void> {
    for (;;) {
      const roster = this.current;
      if (roster === null) return;
      const reading = await indexPages(this.store, roster, turn);
      // Another took over meanwhile, or the desk has ended: nothing may be stored any more.
      if (this.current !== roster) continue;
      if (!reading.ok) return this.lose(reading.problem === 'damaged' ? reading.hashes : []);
      if (reading.value === null) return;
      const { indexed, piece } = reading.value;
      await this.store.put([piece]);
      if (this.current !== roster) continue;
      const next = withIndexed(roster, indexed);
      this.current = next;
      await this.store.noteFirst(firstOf(next));
      if (roster.indexed !== null) await this.store.drop([roster.indexed.note.hash]);
    }
  }

  /** From now on this one answers. `losses` is what it was when the transfer looked what was missing. */
  async replace(signed: string, roster: LoadedRoster, losses: number): Promise<void> {
    await this.store.useFromNow(signed, firstOf(roster));
    if (this.isClosed) return;
    this.current = roster;
    this.manifest = roster.manifest;
    this.repaired = losses;
    this.onTaken(roster.manifest, signed);
    this.confirm();
  }
}

/** What opening a roster reads; the index lies in the file of its base. */
function firstOf({ manifest, directory, indexed }: LoadedRoster): ToReadFirst {
  const places = new PiecePlaces(directory);
  const hashes = new Set(
    indexStreams(directory)
      .flat()
      .map((piece) => piece.hash),
  );
  const pieces = [...hashes].flatMap((hash) => {
    const place = places.of(hash);
    return place === null ? [] : [{ hash, start: place.start, bytes: place.bytes }];
  });
  const blobs = namedHashes(manifest);
  return {
    hashes: indexed === null ? blobs : [...blobs, indexed.note.hash],
    base: { name: manifest.directory.hash, pieces },
    indexed: indexed && indexed.note,
  };
}
