/** Where in the file of a base its sealed pieces lie: one behind the other, segments first, then its index inflated. */
import { indexStreams, type Directory } from '../../../domain/roster/directory.ts';
import { NONCE_BYTES, TAG_BYTES } from '../vault/sealed-size.ts';

export interface PiecePlace {
  /** Which of the pieces, counted from 0. */
  readonly at: number;
  /** Where in the file it begins. */
  readonly start: number;
  /** Sealed. */
  readonly bytes: number;
}

export class PiecePlaces {
  /** Length of the file. */
  readonly end: number;
  private readonly places = new Map<string, PiecePlace>();

  constructor(directory: Directory) {
    let start = 0;
    const add = (hash: string, plain: number): void => {
      // Two pieces can be alike: once is enough.
      if (this.places.has(hash)) return;
      const bytes = NONCE_BYTES + plain + TAG_BYTES;
      this.places.set(hash, { at: this.places.size, start, bytes });
      start += bytes;
    };
    for (const { hash, bytes } of directory.segments) add(hash, bytes);
    for (const { hash, plain } of indexStreams(directory).flat()) add(hash, plain);
    this.end = start;
  }

  get count(): number {
    return this.places.size;
  }

  get hashes(): readonly string[] {
    return [...this.places.keys()];
  }

  /** Null when the base has no such piece. */
  of(hash: string): PiecePlace | null {
    return this.places.get(hash) ?? null;
  }
}
