/** Writes the base of a roster: segments, index and directory. Memory stays flat but for the index: tens of bytes a member. */
import { MAX_INDEX_PIECE, type Directory } from '../../domain/roster/directory.ts';
import { IndexBuilder } from '../../domain/roster/index/index-builder.ts';
import { encodeGroups, encodeLine, endsSegment, type RosterLine } from '../../domain/roster/segment.ts';
import type { Store } from '../store/store.ts';
import { baseLines } from './base-lines.ts';
import { writeBlob, type StoredBlob } from './blobs.ts';
import { deflate } from './deflate.ts';
import { PieceWriter, type PlacedPiece } from './piece-writer.ts';
import { SegmentDeflater } from './segment-deflater.ts';

export interface WrittenBase {
  readonly directory: StoredBlob;
  /** Volumes it refers to, by their hashes. */
  readonly volumes: readonly string[];
  readonly segments: number;
  /** Segments, and pieces of the index. */
  readonly pieces: number;
  /** Those that no base before has. */
  readonly freshPieces: number;
  readonly freshBytes: number;
}

/**
 * Reads all members and cards once and writes what is not there yet. Nothing is published by it. With the dictionary of
 * the base before, segments that did not change are the same.
 */
export async function writeBase(store: Store, dictionary: Uint8Array): Promise<WrittenBase> {
  const writer = new PieceWriter(store);
  const deflater = new SegmentDeflater(dictionary);
  const index = new IndexBuilder();
  const segments: PlacedPiece[] = [];
  const lines = { member: 0, card: 0 };
  let open: { kind: RosterLine['kind']; texts: string[] } = { kind: 'member', texts: [] };

  async function close(): Promise<void> {
    const { kind, texts } = open;
    open = { kind, texts: [] };
    if (texts.length === 0) return;
    const groups = encodeGroups(texts);
    const plain = groups.reduce((sum, group) => sum + group.length, 0);
    await writer.add(segments, deflater.deflate(groups), plain, texts.length);
  }

  for await (const page of baseLines(store)) {
    for (const { key, line } of page) {
      if (open.kind !== line.kind) {
        await close();
        open = { kind: line.kind, texts: [] };
      }
      open.texts.push(encodeLine(line));
      index.add(line);
      lines[line.kind] += 1;
      if (endsSegment(key, open.texts.length)) await close();
    }
  }
  await close();

  const built = index.finish();
  const streams = {
    numbers: await cut(writer, built.numbers),
    people: await cut(writer, built.people),
    names: await cut(writer, built.names),
    serials: await cut(writer, built.serials),
  };
  await writer.finish();
  const pieces = [segments, ...Object.values(streams)].flat();

  const volumes = new Map<string, number>();
  for (const { volume } of pieces) {
    volumes.set(nameOf(volume), volume.bytes);
  }
  const places = new Map([...volumes.keys()].map((hash, place) => [hash, place]));
  const toPiece = ({ hash, volume, at, bytes, plain }: PlacedPiece) => ({
    hash,
    volume: places.get(nameOf(volume)) ?? 0,
    offset: at,
    bytes,
    plain,
  });
  const directory: Directory = {
    format: 3,
    members: lines.member,
    cards: lines.card,
    volumes: [...volumes].map(([hash, bytes]) => ({ hash, bytes })),
    dictionary: Buffer.from(dictionary).toString('base64'),
    segments: segments.map((piece) => ({ ...toPiece(piece), lines: piece.lines })),
    numbers: streams.numbers.map(toPiece),
    people: streams.people.map(toPiece),
    names: streams.names.map(toPiece),
    serials: streams.serials.map(toPiece),
  };
  return {
    directory: await writeBlob(store, await deflate(JSON.stringify(directory))),
    volumes: [...volumes.keys()],
    segments: segments.length,
    pieces: pieces.length,
    freshPieces: writer.freshPieces,
    freshBytes: writer.freshBytes,
  };
}

async function cut(writer: PieceWriter, stream: Uint8Array): Promise<PlacedPiece[]> {
  const pieces: PlacedPiece[] = [];
  for (let start = 0; start < stream.length; start += MAX_INDEX_PIECE) {
    const piece = stream.subarray(start, start + MAX_INDEX_PIECE);
    await writer.add(pieces, deflate(piece), piece.length);
  }
  // They are placed with those added before them, in order, but perhaps later than this returns.
  return pieces;
}

function nameOf({ hash }: PlacedPiece['volume']): string {
  if (hash === null) throw new Error('a volume was not written');
  return hash;
}
