/** A file with what waits, sealed for the hub, before it is written anywhere. */
export interface MadeHandOver {
  /** What it is called. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Wall time, ms since 1970. */
  readonly madeAt: number;
  /** How many facts are in it. */
  readonly facts: number;
  /** How many more wait but do not open, and so are not in it. */
  readonly unopened: number;
}

/** `no-key`: this laptop can no longer prove to the hub who it is. */
export type HandOverResult =
  | { readonly ok: true; readonly made: MadeHandOver }
  | { readonly ok: false; readonly problem: 'no-key' | 'nothing-waits' };

/** Such a file once it was written; `file` is where. */
export type SavedHandOver = Pick<MadeHandOver, 'madeAt' | 'facts'> & { readonly file: string };

export interface HandOverService {
  /**
   * Puts what waits into a file for the hub. All of it goes on waiting. `progress` is told how many facts were read, and
   * of how many.
   */
  makeHandOver(progress: (done: number, total: number) => void): Promise<HandOverResult>;
  /** Remembers that such a file was written. */
  noteHandOver(saved: SavedHandOver): Promise<void>;
  /** The last one that was written, or null. */
  lastHandOver(): Promise<SavedHandOver | null>;
}
