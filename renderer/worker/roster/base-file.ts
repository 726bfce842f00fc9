/**
 * The sealed pieces of one base in one file, one behind the other in the order of its directory, which so says where
 * each lies. Which of them are there is noted in the database, and only after the file was flushed: however the app
 * ends, what is noted was written. What is not what it should be all the same does not open.
 */
import type { Directory } from '../../../domain/roster/directory.ts';
import type { RosterDatabase, SealedPiece } from '../roster-database.ts';
import { othersFirst } from '../others-first.ts';
import type { BaseFolder, BaseHandle } from './base-folder.ts';
import { PiecePlaces } from './piece-places.ts';

/** Pieces copied in one go: look-ups wait no longer than that. */
const COPIED_AT_ONCE = 128;

export class BaseFile {
  /** Changes of what is there, and how many of them are noted. */
  private changes = 0;
  private noted = 0;

  private constructor(
    private readonly database: RosterDatabase,
    /** Hash of the base's directory. */
    readonly name: string,
    private readonly handle: BaseHandle,
    private readonly places: PiecePlaces,
    /** A 1 for each piece that is there. */
    private readonly present: Uint8Array,
  ) {}

  /** Opens the file of a base, or makes it. `name` is the hash of its directory. Rejects when the disk is full. */
  static async open(
    database: RosterDatabase,
    folder: BaseFolder,
    name: string,
    directory: Directory,
  ): Promise<BaseFile> {
    const places = new PiecePlaces(directory);
    const [handle, note] = await Promise.all([folder.open(name), database.bases.get(name)]);
    if (note?.present.length === places.count && handle.getSize() === places.end) {
      return new BaseFile(database, name, handle, places, note.present);
    }
    // Not the file that was noted: the note must go before the file is as long again.
    await database.bases.delete(name);
    handle.truncate(places.end);
    return new BaseFile(database, name, handle, places, new Uint8Array(places.count));
  }

  /** Hashes of the pieces that are there. */
  get hashes(): readonly string[] {
    return this.places.hashes.filter((hash) => this.has(hash));
  }

  has(hash: string): boolean {
    const place = this.places.of(hash);
    return place !== null && this.present[place.at] === 1;
  }

  /** The sealed bytes of a piece; null when it is not there. */
  read(hash: string): Uint8Array | null {
    const place = this.places.of(hash);
    if (place === null || this.present[place.at] !== 1) return null;
    const sealed = new Uint8Array(place.bytes);
    return this.handle.read(sealed, { at: place.start }) === sealed.length ? sealed : null;
  }

  /**
   * Writes a piece to its place; false when the base has none of that name, or of another length. Throws when the disk
   * is full.
   */
  write({ hash, sealed }: SealedPiece): boolean {
    const place = this.places.of(hash);
    if (place?.bytes !== sealed.length) return false;
    if (this.handle.write(sealed, { at: place.start }) < sealed.length) {
      throw new DOMException('a piece was not written in full', 'QuotaExceededError');
    }
    this.present[place.at] = 1;
    this.changes += 1;
    return true;
  }

  /** Takes over what the other file has of the pieces that are not there. Rejects when the disk is full. */
  async copyFrom(other: BaseFile): Promise<void> {
    const common = other.hashes.filter((hash) => this.places.of(hash) !== null && !this.has(hash));
    for (const [count, hash] of common.entries()) {
      const sealed = other.read(hash);
      if (sealed !== null) this.write({ hash, sealed });
      if (count % COPIED_AT_ONCE === COPIED_AT_ONCE - 1) await othersFirst();
    }
    await this.note();
  }

  /** These are there no longer: they will be fetched again. */
  async forget(hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) {
      const place = this.places.of(hash);
      if (place === null) continue;
      this.present[place.at] = 0;
      this.changes += 1;
    }
    await this.note();
  }

  /** Notes what is there, so that the next start knows. Waits for the disk to have written it. */
  async note(): Promise<void> {
    const { changes } = this;
    if (this.noted === changes) return;
    this.handle.flush();
    await this.database.bases.put({ name: this.name, present: this.present.slice() });
    this.noted = changes;
  }

  close(): void {
    this.handle.close();
  }
}
