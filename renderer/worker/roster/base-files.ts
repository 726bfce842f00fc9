/** The files that are open: of the base in use, and of the one that arrives. */
import type { Directory } from '../../../domain/roster/directory.ts';
import type { RosterDatabase, SealedPiece } from '../roster-database.ts';
import { now } from '../time.ts';
import { BaseFile } from './base-file.ts';
import type { BaseFolder } from './base-folder.ts';

/** Between two notes of what has arrived, ms: each waits for the disk. */
const NOTE_MS = 500;

export class BaseFiles {
  /** By the hash of their base's directory. */
  private readonly files = new Map<string, BaseFile>();
  private notedAt = 0;

  constructor(
    private readonly database: RosterDatabase,
    private readonly folder: BaseFolder,
  ) {}

  /** Hashes of the pieces that are there. */
  get hashes(): readonly string[] {
    return [...this.files.values()].flatMap((file) => file.hashes);
  }

  /** The file of a base, opened or made unless it is open. Rejects when the disk is full. */
  async open(name: string, directory: Directory): Promise<BaseFile> {
    const open = this.files.get(name);
    if (open !== undefined) return open;
    const file = await BaseFile.open(this.database, this.folder, name, directory);
    this.files.set(name, file);
    return file;
  }

  /** The file of that name, where it is open. */
  find(name: string): BaseFile | null {
    return this.files.get(name) ?? null;
  }

  /** Names of all files that something was noted of, open or not. */
  noted(): Promise<string[]> {
    return this.database.bases.toCollection().primaryKeys();
  }

  /** The sealed bytes of a piece, or null. */
  read(hash: string): Uint8Array | null {
    for (const file of this.files.values()) {
      const sealed = file.read(hash);
      if (sealed !== null) return sealed;
    }
    return null;
  }

  /** Writes a piece wherever it belongs; false when that is nowhere. Throws when the disk is full. */
  write(piece: SealedPiece): boolean {
    let isWritten = false;
    for (const file of this.files.values()) {
      if (file.write(piece)) isWritten = true;
    }
    return isWritten;
  }

  async forget(hashes: readonly string[]): Promise<void> {
    for (const file of this.files.values()) await file.forget(hashes);
  }

  /** Notes what was written, unless it was done only just now. */
  async noteSometimes(): Promise<void> {
    if (now() - this.notedAt >= NOTE_MS) await this.note();
  }

  async note(): Promise<void> {
    this.notedAt = now();
    for (const file of this.files.values()) await file.note();
  }

  /** Closes and removes all files but these. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    for (const [name, file] of this.files) {
      if (names.has(name)) continue;
      this.files.delete(name);
      file.close();
    }
    await this.database.bases
      .where('name')
      .noneOf([...names])
      .delete();
    await this.folder.keepOnly(names);
  }
}
