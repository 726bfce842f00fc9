/**
 * A segment: some sixty lines of the base, a member or a card without a member each. Where segments end follows from the
 * keys in them, so that a line more or less moves no boundary but those beside it. Within a segment every few lines are
 * a group, deflated by itself (segment-groups.ts).
 */
import { keyHash } from './key-hash.ts';
import { packCard, packMember, unpackCard, unpackMember } from './positional.ts';
import { jsonValue, linesOf, utf8Text } from './read-text.ts';
import type { CardRow, MemberRow } from './rows.ts';

export type RosterLine = { kind: 'member'; member: MemberRow } | { kind: 'card'; card: CardRow };

/** Lines in a segment, at the most. */
export const MAX_SEGMENT_LINES = 192;

/** Lines in a group; the last of a segment may have fewer. */
export const GROUP_LINES = 8;

const NEW_LINE = 10;

/** Any segment may end at one key in 112; one that has grown past `LONG` ends at one in 14. About 64 lines then. */
const ENDS = Math.floor(2 ** 32 / 112);
const ENDS_LONG = Math.floor(2 ** 32 / 14);
const LONG = 80;

/** One line of JSON, without a line break. */
export function encodeLine(line: RosterLine): string {
  return JSON.stringify(line.kind === 'member' ? packMember(line.member) : packCard(line.card));
}

/** The plain bytes of each group of a segment: UTF-8, lines of `encodeLine` with a line break between two. */
export function encodeGroups(lines: readonly string[]): Uint8Array[] {
  return Array.from({ length: Math.ceil(lines.length / GROUP_LINES) }, (_, at) => {
    const group = lines.slice(at * GROUP_LINES, (at + 1) * GROUP_LINES);
    return new TextEncoder().encode(group.join('\n'));
  });
}

/** The line of a group at `slot`, counted from 0; no other line is read. Null when there is none or it is malformed. */
export function decodeLine(plain: Uint8Array, slot: number): RosterLine | null {
  let start = 0;
  for (let passed = 0; passed < slot; passed += 1) {
    const end = plain.indexOf(NEW_LINE, start);
    if (end < 0) return null;
    start = end + 1;
  }
  const end = plain.indexOf(NEW_LINE, start);
  return decodeText(plain.subarray(start, end < 0 ? plain.length : end));
}

/** All lines of a group; null when one of them is malformed, or there are too many. */
export function decodeGroup(plain: Uint8Array): RosterLine[] | null {
  const lines: RosterLine[] = [];
  for (const text of linesOf(plain)) {
    const line = decodeText(text);
    if (line === null || lines.length === GROUP_LINES) return null;
    lines.push(line);
  }
  return lines;
}

/**
 * Whether the segment ends behind the line just added. `key` is the `cardKey` of that line's number; `linesSoFar`
 * counts it. A segment also ends where members end and cards without a member begin.
 */
export function endsSegment(key: string, linesSoFar: number): boolean {
  if (linesSoFar >= MAX_SEGMENT_LINES) return true;
  return keyHash(key) < (linesSoFar < LONG ? ENDS : ENDS_LONG);
}

function decodeText(bytes: Uint8Array): RosterLine | null {
  const value = jsonValue(utf8Text(bytes));
  const member = unpackMember(value);
  if (member !== null) return { kind: 'member', member };
  const card = unpackCard(value);
  return card === null ? null : { kind: 'card', card };
}
