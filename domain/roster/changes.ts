/**
 * Changes since the base of a roster was built, in pages: what a member or a card without a member is now, or that it
 * is no more. A page is newline-separated JSON; of two changes to the same number the later one holds.
 */
import { isArray } from './arrays.ts';
import { cardKey, MAX_CARD_NUMBER } from './card-number.ts';
import { packCard, packMember, unpackCard, unpackMember } from './positional.ts';
import { jsonValue, utf8Text } from './read-text.ts';
import { regionSchema, type CardRow, type MemberRow, type Region } from './rows.ts';

export type RosterChange =
  /** `member` is null when the number is no longer a member's. */
  | { kind: 'member'; region: Region; number: string; member: MemberRow | null }
  /** A card without a member; `card` is null when it is no longer one. */
  | { kind: 'card'; region: Region; number: string; card: CardRow | null };

/** Changes in one page, at the most. */
export const MAX_CHANGES_A_PAGE = 1000;

const CHANGE_VALUES = 4;

/** The plain bytes of a page. Throws on none or more than `MAX_CHANGES_A_PAGE`. */
export function encodeChanges(changes: readonly RosterChange[]): Uint8Array {
  if (changes.length === 0 || changes.length > MAX_CHANGES_A_PAGE) {
    throw new Error(`a page of ${changes.length} changes`);
  }
  return new TextEncoder().encode(changes.map(encodeChange).join('\n'));
}

/** The changes of a page in their order, or null when any is malformed or has the row of another number. */
export function decodeChanges(plain: Uint8Array): RosterChange[] | null {
  const lines = utf8Text(plain)?.split('\n', MAX_CHANGES_A_PAGE + 1) ?? [];
  if (lines.length > MAX_CHANGES_A_PAGE) return null;
  const changes = lines.flatMap((line) => decodeChange(line) ?? []);
  return lines.length > 0 && changes.length === lines.length ? changes : null;
}

function encodeChange(change: RosterChange): string {
  const row =
    change.kind === 'member'
      ? change.member && packMember(change.member)
      : change.card && packCard(change.card);
  return JSON.stringify([change.kind, change.region, change.number, row]);
}

/** One line of a page, or null when it is malformed or has the row of another number. */
export function decodeChange(line: string): RosterChange | null {
  const value = jsonValue(line);
  if (!isArray(value) || value.length !== CHANGE_VALUES) return null;
  const [kind, regionName, number, row] = value;
  const region = regionSchema.options.find((name) => name === regionName);
  if (region === undefined || typeof number !== 'string') return null;
  if (number === '' || number.length > MAX_CARD_NUMBER) return null;
  if (kind === 'member') {
    if (row === null) return { kind, region, number, member: null };
    const member = unpackMember(row);
    const isOf = member?.region === region && cardKey(member.memberNumber) === cardKey(number);
    return isOf ? { kind, region, number, member } : null;
  }
  if (kind !== 'card') return null;
  if (row === null) return { kind, region, number, card: null };
  const card = unpackCard(row);
  const isOf = card?.region === region && cardKey(card.number) === cardKey(number);
  return isOf ? { kind, region, number, card } : null;
}
