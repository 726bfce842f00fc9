/**
 * A segment as it lies in a volume. Its groups are deflated one by one, with the dictionary of the base, so that a look-up
 * inflates a few lines and not sixty; a head says how long they are, 24 bits a number, the lowest byte first.
 *
 *     deflated, plain │ deflated, plain │ … │ first group │ second group │ …
 */
import { MAX_DEFLATE_RATIO, type SegmentPiece } from './directory.ts';
import { GROUP_LINES } from './segment.ts';

export interface SegmentGroup {
  readonly deflated: Uint8Array;
  /** Bytes when inflated. */
  readonly plain: number;
}

const NUMBER_BYTES = 3;
const MAX_NUMBER = 2 ** (8 * NUMBER_BYTES) - 1;

/** What the head says of a group: two numbers. */
const GROUP_HEAD = 2 * NUMBER_BYTES;

/** The bytes of a segment. Throws on a group that is longer than the head can say. */
export function joinGroups(groups: readonly SegmentGroup[]): Uint8Array {
  const head = groups.length * GROUP_HEAD;
  const segment = new Uint8Array(groups.reduce((end, { deflated }) => end + deflated.length, head));
  let start = head;
  for (const [at, { deflated, plain }] of groups.entries()) {
    writeNumber(segment, at * GROUP_HEAD, deflated.length);
    writeNumber(segment, at * GROUP_HEAD + NUMBER_BYTES, plain);
    segment.set(deflated, start);
    start += deflated.length;
  }
  return segment;
}

/**
 * The groups of a segment, of which the directory says how many lines and plain bytes it has: views, nothing is copied.
 * Null when head, groups and directory do not agree to the byte.
 */
export function splitGroups(
  segment: Uint8Array,
  said: Pick<SegmentPiece, 'lines' | 'plain'>,
): SegmentGroup[] | null {
  const groups: SegmentGroup[] = [];
  const isWhole = eachGroup(segment, said, (start, end, plain) => {
    groups.push({ deflated: segment.subarray(start, end), plain });
  });
  return isWhole ? groups : null;
}

/** The group at `place`, counted from 0, as `splitGroups` has it; no other is made. Null where there is none. */
export function groupAt(
  segment: Uint8Array,
  said: Pick<SegmentPiece, 'lines' | 'plain'>,
  place: number,
): SegmentGroup | null {
  let found: SegmentGroup | null = null;
  let at = 0;
  const isWhole = eachGroup(segment, said, (start, end, plain) => {
    if (at === place) found = { deflated: segment.subarray(start, end), plain };
    at += 1;
  });
  return isWhole ? found : null;
}

/** Whether head, groups and directory agree; the groups are handed out before that is known. */
function eachGroup(
  segment: Uint8Array,
  { lines, plain: allPlain }: Pick<SegmentPiece, 'lines' | 'plain'>,
  take: (start: number, end: number, plain: number) => void,
): boolean {
  const count = Math.ceil(lines / GROUP_LINES);
  let start = count * GROUP_HEAD;
  let plainSoFar = 0;
  if (start > segment.length) return false;
  for (let at = 0; at < count; at += 1) {
    const end = start + readNumber(segment, at * GROUP_HEAD);
    const plain = readNumber(segment, at * GROUP_HEAD + NUMBER_BYTES);
    if (end > segment.length || plain === 0 || plain > (end - start) * MAX_DEFLATE_RATIO) return false;
    take(start, end, plain);
    start = end;
    plainSoFar += plain;
  }
  return start === segment.length && plainSoFar === allPlain;
}

function writeNumber(bytes: Uint8Array, at: number, value: number): void {
  if (value > MAX_NUMBER) throw new Error(`a group of ${value} bytes`);
  for (let place = 0; place < NUMBER_BYTES; place += 1) bytes[at + place] = value >>> (8 * place);
}

function readNumber(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let place = NUMBER_BYTES - 1; place >= 0; place -= 1) value = value * 256 + (bytes[at + place] ?? 0);
  return value;
}
