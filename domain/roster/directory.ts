/**
 * The directory of a roster's base: which volumes it is made of, and where in them the segments and the pieces of the
 * four index streams lie. JSON text; its blob is named in the manifest.
 */
import { z } from 'zod';
import type { IndexBytes } from './index/roster-index.ts';
import { jsonValue } from './read-text.ts';
import { blobHashSchema } from './roster-manifest.ts';
import { MAX_SEGMENT_LINES } from './segment.ts';

/** Inflated bytes of one piece of an index stream, at the most. */
export const MAX_INDEX_PIECE = 1024 * 1024;

/** Inflated bytes of a segment, at the most; also the most a volume holds. A usual segment has 30 kB. */
export const MAX_SEGMENT_BYTES = 16 * 1024 * 1024;

/** Deflate never does better than this: what claims to would only have memory set aside. */
export const MAX_DEFLATE_RATIO = 1032;

/** A dictionary as base64, characters: deflate looks back no further than 32 KiB. */
const MAX_DICTIONARY_TEXT = 43_688;

/** What is said of a segment. */
const SEGMENT_VALUES = 6;

/** Plain bytes of an index stream: a small head, and so much a line at the very most (names of 200 characters). */
const MAX_INDEX_HEAD = 65_536;
const MAX_INDEX_LINE = 4096;

const pieceSchema = z.strictObject({
  /** SHA-256 of its bytes as they lie in the volume. */
  hash: blobHashSchema,
  /** Which volume, counted from 0, and where in it. */
  volume: z.int().min(0),
  offset: z.int().min(0),
  bytes: z.int().min(1),
  /** Bytes when inflated; of a segment those of all its groups. */
  plain: z.int().min(1).max(MAX_INDEX_PIECE),
});

const segmentPieceSchema = pieceSchema.extend({
  plain: z.int().min(1).max(MAX_SEGMENT_BYTES),
  lines: z.int().min(1).max(MAX_SEGMENT_LINES),
});

/** Before there was an index of serial numbers, and when members' own numbers were in that of numbers. */
export const directoryFormat2Schema = z.strictObject({
  format: z.literal(2),
  /** Lines of each kind in the base; cards of members are in their members' lines. */
  members: z.int().min(0),
  cards: z.int().min(0),
  volumes: z.array(z.strictObject({ hash: blobHashSchema, bytes: z.int().min(1).max(MAX_SEGMENT_BYTES) })),
  /** What groups of lines are inflated with, base64. */
  dictionary: z.base64().max(MAX_DICTIONARY_TEXT),
  /** In the order of ordinals: members first, then cards without a member. */
  segments: z.array(segmentPieceSchema),
  /** The index streams, each cut into pieces in their order. */
  numbers: z.array(pieceSchema),
  people: z.array(pieceSchema),
  names: z.array(pieceSchema),
});

export const directorySchema = directoryFormat2Schema.extend({
  format: z.literal(3),
  serials: z.array(pieceSchema),
});

export type Piece = z.infer<typeof pieceSchema>;
export type SegmentPiece = z.infer<typeof segmentPieceSchema>;
/** One of format 2 has no pieces of an index of serial numbers. */
export type Directory = Omit<z.infer<typeof directorySchema>, 'format'> & { readonly format: 2 | 3 };
export type IndexStream = keyof IndexBytes;

/** There are ten thousand segments, read while somebody waits: piece by piece the schema takes five times as long. */
const quickSegments = { segments: z.array(z.custom<SegmentPiece>(isSegmentPiece)) };
const quickSchema = z.discriminatedUnion('format', [
  directoryFormat2Schema.extend(quickSegments),
  directorySchema.extend(quickSegments),
]);

/** Null when `text` is no directory, or one that does not agree with itself. */
export function readDirectory(text: string): Directory | null {
  const reading = quickSchema.safeParse(jsonValue(text));
  if (!reading.success) return null;
  const { data } = reading;
  const directory = data.format === 2 ? { ...data, serials: [] } : data;
  return agrees(directory) ? directory : null;
}

/** The streams of an index, each in its pieces; the order is that in which desks store them. */
export function indexStreams({ numbers, people, names, serials }: Pick<Directory, IndexStream>) {
  return [numbers, people, names, serials];
}

function agrees(directory: Directory): boolean {
  const { members, cards, volumes, segments } = directory;
  const streams = indexStreams(directory);
  const mostPlain = MAX_INDEX_HEAD + MAX_INDEX_LINE * (members + cards);
  return (
    linesAddUp(segments, members, cards) &&
    [segments, ...streams].flat().every((piece) => fits(piece, volumes)) &&
    streams.every((pieces) => sum(pieces.map((piece) => piece.plain)) <= mostPlain)
  );
}

/** What `segmentPieceSchema` says. */
function isSegmentPiece(value: unknown): value is SegmentPiece {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== SEGMENT_VALUES)
    return false;
  const piece: Partial<Record<keyof SegmentPiece, unknown>> = value;
  return (
    typeof piece.hash === 'string' &&
    /^[0-9a-f]{64}$/.test(piece.hash) &&
    isInt(piece.volume, 0, Number.MAX_SAFE_INTEGER) &&
    isInt(piece.offset, 0, Number.MAX_SAFE_INTEGER) &&
    isInt(piece.bytes, 1, Number.MAX_SAFE_INTEGER) &&
    isInt(piece.plain, 1, MAX_SEGMENT_BYTES) &&
    isInt(piece.lines, 1, MAX_SEGMENT_LINES)
  );
}

function isInt(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** No segment holds members and cards both. */
function linesAddUp(segments: readonly SegmentPiece[], members: number, cards: number): boolean {
  let lines = 0;
  let cut = members === 0;
  for (const segment of segments) {
    lines += segment.lines;
    cut ||= lines === members;
  }
  return cut && lines === members + cards;
}

function fits(piece: Piece, volumes: Directory['volumes']): boolean {
  const volume = volumes[piece.volume];
  return (
    volume !== undefined &&
    piece.offset + piece.bytes <= volume.bytes &&
    piece.plain <= piece.bytes * MAX_DEFLATE_RATIO
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
