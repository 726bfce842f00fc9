/**
 * Writes pieces into volumes of about a megabyte, in order, with only a few of them in memory. A piece that an earlier
 * base has already is referred to where it stands.
 *
 *     add ─▶ deflating, on all cores ─▶ known? ─┬─ yes ─▶ where it stands
 *                                               └─ no ──▶ volume being filled ─▶ database
 */
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { nameOfBytes, writeBlob } from './blobs.ts';

const VOLUME_BYTES = 1024 * 1024;

/** Pieces being deflated at once: enough for all cores, few enough to be of no weight. */
const AHEAD = 64;

/** A volume in the database, or the one being filled, whose name is not known before it is full. */
interface Volume {
  hash: string | null;
  bytes: number;
  readonly parts: Uint8Array[];
  readonly pieces: { readonly hash: string; readonly at: number; readonly bytes: number }[];
}

/** A piece and where it is; `volume` has its name once the writer has finished. */
export interface PlacedPiece {
  readonly hash: string;
  readonly volume: Volume;
  readonly at: number;
  readonly bytes: number;
  /** Bytes when inflated. */
  readonly plain: number;
  readonly lines: number;
}

interface Waiting {
  readonly list: PlacedPiece[];
  readonly deflated: Promise<Uint8Array>;
  readonly plain: number;
  readonly lines: number;
}

const knownRow = z.object({
  hash: z.string(),
  volume: z.string(),
  volumeBytes: z.coerce.number(),
  at: z.int(),
  bytes: z.int(),
});

export class PieceWriter {
  /** Bytes and pieces that no earlier base has. */
  freshBytes = 0;
  freshPieces = 0;
  private waiting: Waiting[] = [];
  private filling = emptyVolume();
  private readonly known = new Map<string, Volume>();
  private readonly placed = new Map<string, Pick<PlacedPiece, 'volume' | 'at' | 'bytes'>>();

  constructor(private readonly store: Store) {}

  /** Adds the next piece, of so many plain bytes; it will stand at the end of `list`. */
  async add(list: PlacedPiece[], deflated: Promise<Uint8Array>, plain: number, lines = 0): Promise<void> {
    this.waiting.push({ list, deflated, plain, lines });
    if (this.waiting.length >= AHEAD) await this.place(this.waiting.splice(0, AHEAD / 2));
  }

  /** Writes what is still in memory. After that every piece is in the database. */
  async finish(): Promise<void> {
    await this.place(this.waiting.splice(0));
    await this.flush();
  }

  private async place(next: readonly Waiting[]): Promise<void> {
    const deflated = await Promise.all(next.map((waiting) => waiting.deflated));
    const hashes = deflated.map(nameOfBytes);
    await this.lookUp(hashes);
    for (const [index, { list, plain, lines }] of next.entries()) {
      const bytes = deflated[index] ?? new Uint8Array();
      const hash = hashes[index] ?? '';
      const place = this.placed.get(hash) ?? this.append(hash, bytes);
      list.push({ hash, ...place, plain, lines });
      if (this.filling.bytes >= VOLUME_BYTES) await this.flush();
    }
  }

  /** Finds out which pieces an earlier base has. */
  private async lookUp(hashes: readonly string[]): Promise<void> {
    const found = await this.store.rows(
      knownRow,
      `SELECT p.hash, p.volume, length(b.bytes) AS "volumeBytes", p.at, p.bytes
       FROM pieces p JOIN blobs b ON b.hash = p.volume WHERE p.hash = ANY($1::text[])`,
      [[...hashes]],
    );
    for (const { hash, volume: name, volumeBytes, at, bytes } of found) {
      const volume = this.known.get(name) ?? { hash: name, bytes: volumeBytes, parts: [], pieces: [] };
      this.known.set(name, volume);
      if (!this.placed.has(hash)) this.placed.set(hash, { volume, at, bytes });
    }
  }

  private append(hash: string, bytes: Uint8Array): Pick<PlacedPiece, 'volume' | 'at' | 'bytes'> {
    const volume = this.filling;
    const place = { volume, at: volume.bytes, bytes: bytes.length };
    volume.parts.push(bytes);
    volume.pieces.push({ hash, at: place.at, bytes: bytes.length });
    volume.bytes += bytes.length;
    this.placed.set(hash, place);
    this.freshBytes += bytes.length;
    this.freshPieces += 1;
    return place;
  }

  private async flush(): Promise<void> {
    const volume = this.filling;
    if (volume.bytes === 0) return;
    this.filling = emptyVolume();
    const pieces = volume.pieces.splice(0);
    const { hash } = await this.store.transaction(async (queries) => {
      const blob = await writeBlob(queries, Buffer.concat(volume.parts.splice(0)));
      await queries.run(
        `INSERT INTO pieces (hash, volume, at, bytes)
         SELECT hash, $1, at, bytes FROM unnest($2::text[], $3::int[], $4::int[]) AS fresh(hash, at, bytes)
         ON CONFLICT DO NOTHING`,
        [
          blob.hash,
          pieces.map((piece) => piece.hash),
          pieces.map((piece) => piece.at),
          pieces.map((piece) => piece.bytes),
        ],
      );
      return blob;
    });
    volume.hash = hash;
  }
}

function emptyVolume(): Volume {
  return { hash: null, bytes: 0, parts: [], pieces: [] };
}
