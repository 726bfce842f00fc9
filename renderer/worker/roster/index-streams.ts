/**
 * The streams of an index while they are put together: filled piece by piece, from a transfer as it arrives or from
 * what is stored. Pieces are stored inflated: unlocking a desk must not wait for that.
 */
import type { Directory, IndexStream, Piece } from '../../../domain/roster/directory.ts';
import type { IndexBytes } from '../../../domain/roster/index/roster-index.ts';

export class IndexStreams implements IndexBytes {
  readonly numbers: Uint8Array;
  readonly people: Uint8Array;
  readonly names: Uint8Array;
  readonly serials: Uint8Array;
  /** By hash: where in the streams the piece belongs. Two pieces can be alike. */
  private readonly places = new Map<string, Uint8Array[]>();
  private readonly filled = new Set<string>();

  constructor({ numbers, people, names, serials }: Pick<Directory, IndexStream>) {
    this.numbers = this.room(numbers);
    this.people = this.room(people);
    this.names = this.room(names);
    this.serials = this.room(serials);
  }

  /** Hashes of the pieces that are not there yet. */
  get missing(): readonly string[] {
    return [...this.places.keys()].filter((hash) => !this.filled.has(hash));
  }

  has(hash: string): boolean {
    return this.places.has(hash);
  }

  /** Puts the inflated bytes of a piece where they belong; false when they are not as long as they should be. */
  fill(hash: string, plain: Uint8Array): boolean {
    const places = this.places.get(hash) ?? [];
    if (!places.every((place) => place.length === plain.length)) return false;
    for (const place of places) place.set(plain);
    this.filled.add(hash);
    return true;
  }

  private room(pieces: readonly Piece[]): Uint8Array {
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.plain, 0));
    let at = 0;
    for (const { hash, plain } of pieces) {
      const place = bytes.subarray(at, (at += plain));
      const alike = this.places.get(hash);
      if (alike === undefined) this.places.set(hash, [place]);
      else alike.push(place);
    }
    return bytes;
  }
}
