/**
 * Why something could not be saved. Nothing that was committed before is touched by it. `damaged`: a row of the desk's
 * own storage does not open with the vault's key. `ended`: this laptop is no longer a desk.
 */
export type SaveProblem = 'disk-full' | 'unwritable' | 'storage-lost' | 'damaged' | 'ended';

/** `isKept`: it is on the disk, in the journal, and is saved by itself, once, when the database works again. */
export interface NotSaved {
  readonly ok: false;
  readonly problem: SaveProblem;
  readonly isKept: boolean;
}
