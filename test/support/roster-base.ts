/** The base of a roster as the hub builds it, only small: volumes of few segments, segments of few lines. */
import { deflateSync } from 'fflate';
import { cardKey } from '../../domain/roster/card-number.ts';
import type { Directory, Piece } from '../../domain/roster/directory.ts';
import { IndexBuilder } from '../../domain/roster/index/index-builder.ts';
import { blobHash } from '../../domain/roster/roster-manifest.ts';
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';
import { compareText } from '../../domain/roster/search/compare-text.ts';
import { encodeGroups, encodeLine, type RosterLine } from '../../domain/roster/segment.ts';
import { joinGroups } from '../../domain/roster/segment-groups.ts';
import { toBase64 } from '../../renderer/worker/vault/base64.ts';

export interface RosterRows {
  readonly members: readonly MemberRow[];
  /** Cards without a member. */
  readonly cards: readonly CardRow[];
}

export interface BaseForm {
  readonly dictionary: Uint8Array;
  readonly segmentLines: number;
}

/** Few enough that three segments of two lines are more than one volume. */
const VOLUME_BYTES = 300;
const INDEX_PIECE = 256;

/** Writes a base; `keep` is given every volume by its hash. */
export function writeBase(
  { members, cards }: RosterRows,
  { dictionary, segmentLines }: BaseForm,
  keep: (hash: string, bytes: Uint8Array) => void,
): Directory {
  const volumes = new VolumeWriter(keep);
  const builder = new IndexBuilder();
  const lines = [
    ...inOrder(members, (member) => member.memberNumber).map(
      (member) => ({ kind: 'member', member }) as const,
    ),
    ...inOrder(cards, (card) => card.number).map((card) => ({ kind: 'card', card }) as const),
  ];
  for (const line of lines) builder.add(line);
  const segments = cut(lines, segmentLines).map((some) => {
    const groups = encodeGroups(some.map(encodeLine)).map((plain) => ({
      deflated: deflateSync(plain, { dictionary }),
      plain: plain.length,
    }));
    return {
      ...volumes.add(joinGroups(groups), sum(groups.map(({ plain }) => plain))),
      lines: some.length,
    };
  });
  const index = builder.finish();
  const pieces = (stream: Uint8Array) =>
    slices(stream, INDEX_PIECE).map((slice) => volumes.add(deflateSync(slice), slice.length));
  const streams = {
    numbers: pieces(index.numbers),
    people: pieces(index.people),
    names: pieces(index.names),
    serials: pieces(index.serials),
  };
  const counts = { members: members.length, cards: cards.length };
  return {
    format: 3,
    ...counts,
    volumes: volumes.finish(),
    dictionary: toBase64(dictionary),
    segments,
    ...streams,
  };
}

class VolumeWriter {
  private readonly volumes: { hash: string; bytes: number }[] = [];
  private readonly open: number[] = [];

  constructor(private readonly keep: (hash: string, bytes: Uint8Array) => void) {}

  /** Adds a piece that is `plain` bytes when inflated. */
  add(bytes: Uint8Array, plain: number): Piece {
    if (this.open.length > 0 && this.open.length + bytes.length > VOLUME_BYTES) this.close();
    const place = { volume: this.volumes.length, offset: this.open.length };
    this.open.push(...bytes);
    return { hash: blobHash(bytes), ...place, bytes: bytes.length, plain };
  }

  finish(): { hash: string; bytes: number }[] {
    if (this.open.length > 0) this.close();
    return this.volumes;
  }

  private close(): void {
    const bytes = Uint8Array.from(this.open.splice(0));
    const hash = blobHash(bytes);
    this.keep(hash, bytes);
    this.volumes.push({ hash, bytes: bytes.length });
  }
}

function inOrder<T extends { readonly region: string }>(
  rows: readonly T[],
  numberOf: (row: T) => string,
): T[] {
  const key = (row: T) => cardKey(numberOf(row));
  return [...rows].sort((a, b) => compareText(key(a), key(b)) || compareText(a.region, b.region));
}

/** No segment holds members and cards both. */
function cut(lines: readonly RosterLine[], segmentLines: number): RosterLine[][] {
  const kinds = (['member', 'card'] as const).map((kind) => lines.filter((line) => line.kind === kind));
  return kinds.flatMap((some) => slices(some, segmentLines));
}

function slices<T extends { readonly length: number; slice(from: number, to: number): T }>(
  whole: T,
  size: number,
): T[] {
  const count = Math.ceil(whole.length / size);
  return Array.from({ length: count }, (_, at) => whole.slice(at * size, (at + 1) * size));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
