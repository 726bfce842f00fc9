/**
 * The folder of the files that hold bases, in the origin's private file system: a worker reads and writes them at
 * once, with no way to another process.
 */

/** A file this worker alone has open. */
export type BaseHandle = Pick<
  FileSystemSyncAccessHandle,
  'read' | 'write' | 'truncate' | 'getSize' | 'flush' | 'close'
>;

export interface BaseFolder {
  /** Opens a file, made where there is none. Rejects when another worker goes on having it open. */
  open(name: string): Promise<BaseHandle>;
  /** Removes all files but these, and those that another worker has open. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
}

/** Locking loads the page anew: for a moment its worker of before may still have the file open. ms. */
const PATIENCE_MS = 3000;
const ASK_AGAIN_MS = 20;

/** The folder of that name. */
export function baseFolder(name: string): BaseFolder {
  async function folder(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(name, { create: true });
  }

  return {
    async open(file) {
      const handle = await (await folder()).getFileHandle(file, { create: true });
      for (let waited = 0; ; waited += ASK_AGAIN_MS) {
        try {
          return await handle.createSyncAccessHandle();
        } catch (error) {
          if (!isHeld(error) || waited >= PATIENCE_MS) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      }
    },
    async keepOnly(names) {
      const here = await folder();
      for await (const file of here.keys()) {
        if (names.has(file)) continue;
        await here.removeEntry(file).catch((error: unknown) => {
          if (!isHeld(error)) throw error;
        });
      }
    },
  };
}

/** Somebody else has the file open. */
function isHeld(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError';
}
