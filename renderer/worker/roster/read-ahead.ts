/**
 * What opening the roster will ask for, read while somebody still enters the passphrase: sealed as it lies on the disk,
 * so that what is left to do behind Enter is to open it. What goes wrong is met again by whoever opens the roster.
 */
import type { NotedBase, RosterDatabase } from '../roster-database.ts';
import { othersFirst } from '../others-first.ts';
import type { BaseFolder, BaseHandle } from './base-folder.ts';

/** Bytes read in one go: whoever asks the worker for something waits no longer than that. */
const READ_AT_ONCE = 8 * 1024 * 1024;

/** A desk that stays locked for longer gives the memory back, ms. */
const KEPT_MS = 10 * 60_000;

/** As a folder it hands out the file it opened ahead, which nobody else can open meanwhile. */
export class ReadAhead implements BaseFolder {
  /** By hash. */
  private readonly pieces = new Map<string, Uint8Array>();
  private file: { readonly name: string; readonly handle: Promise<BaseHandle | null> } | null = null;
  private isOver = false;
  private forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly database: RosterDatabase,
    private readonly folder: BaseFolder,
  ) {}

  /** Reads what was noted when the roster was taken into use. */
  async read(): Promise<void> {
    const noted = await this.database.readFirst();
    if (noted === null) return;
    this.forgetting = setTimeout(() => void this.end(), KEPT_MS);
    for (const hash of noted.hashes) {
      const sealed = await this.database.sealedPiece(hash);
      if (this.isOver) return;
      if (sealed !== null) this.pieces.set(hash, sealed);
    }
    if (noted.base !== undefined) await this.readBase(noted.base);
  }

  /** The sealed bytes of all pieces, by hash; what was read goes with them, and nothing more is read. */
  takeAll(): ReadonlyMap<string, Uint8Array> {
    const pieces = new Map(this.pieces);
    this.isOver = true;
    clearTimeout(this.forgetting);
    this.pieces.clear();
    return pieces;
  }

  /** What was read is not needed: everything goes, and the file is closed unless somebody opened it. */
  async end(): Promise<void> {
    this.takeAll();
    const { file } = this;
    this.file = null;
    (await file?.handle)?.close();
  }

  async open(name: string): Promise<BaseHandle> {
    const { file } = this;
    if (file?.name !== name) return this.folder.open(name);
    this.file = null;
    return (await file.handle) ?? this.folder.open(name);
  }

  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    if (this.file !== null && !names.has(this.file.name)) await this.end();
    await this.folder.keepOnly(names);
  }

  private async readBase({ name, pieces }: NotedBase): Promise<void> {
    const handle = this.folder.open(name).catch(() => null);
    this.file = { name, handle };
    const file = await handle;
    let read = 0;
    for (const { hash, start, bytes } of pieces) {
      if (file === null || this.isOver) return;
      const sealed = new Uint8Array(bytes);
      if (file.read(sealed, { at: start }) === bytes) this.pieces.set(hash, sealed);
      read += bytes;
      if (read < READ_AT_ONCE) continue;
      read = 0;
      await othersFirst();
    }
  }
}
