/** Files of bases in memory, for tests in a page: only a worker can have the real ones. */
import type { BaseFolder, BaseHandle } from '../../renderer/worker/roster/base-folder.ts';

const folders = new Map<string, MemoryFolder>();

/** The folder beside a database; the same one after a restart. */
export function memoryFolder(database: string): MemoryFolder {
  const folder = folders.get(database) ?? new MemoryFolder();
  folders.set(database, folder);
  return folder;
}

export class MemoryFolder implements BaseFolder {
  readonly files = new Map<string, MemoryFile>();
  /** Bytes that can still be written. */
  space = Infinity;
  /** Whether somebody else has the files open. */
  isHeld = false;

  open(name: string): Promise<BaseHandle> {
    if (this.isHeld) return Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
    const file = this.files.get(name) ?? new MemoryFile(this);
    this.files.set(name, file);
    return Promise.resolve(file);
  }

  keepOnly(names: ReadonlySet<string>): Promise<void> {
    for (const name of this.files.keys()) if (!names.has(name)) this.files.delete(name);
    return Promise.resolve();
  }
}

/** As a worker's: what is read or written may come short. */
export class MemoryFile implements BaseHandle {
  bytes = new Uint8Array();

  constructor(private readonly folder: MemoryFolder) {}

  read(target: Uint8Array, { at }: { readonly at: number }): number {
    const part = this.bytes.subarray(at, at + target.length);
    target.set(part);
    return part.length;
  }

  write(source: Uint8Array, { at }: { readonly at: number }): number {
    const part = source.subarray(0, this.folder.space);
    this.folder.space -= part.length;
    if (at + part.length > this.bytes.length) this.truncate(at + part.length);
    this.bytes.set(part, at);
    return part.length;
  }

  truncate(bytes: number): void {
    const whole = new Uint8Array(bytes);
    whole.set(this.bytes.subarray(0, bytes));
    this.bytes = whole;
  }

  getSize(): number {
    return this.bytes.length;
  }

  flush(): void {
    // Memory has nothing to wait for.
  }

  close(): void {
    // Nobody else waits for it.
  }
}
