/** Cuts the roster into segments, in order, as a stream: only one page of rows is in memory at a time. */
import { segmentHash } from '../../domain/roster/manifest.ts';
import type { CardRow, MemberRow, Segment } from '../../domain/roster/rows.ts';
import type { Queries } from '../store/store.ts';
import { cardPage, memberPage } from './member-rows.ts';

const MEMBERS_PER_SEGMENT = 128;
/** A card without a member is a fraction of a member's size. */
const CARDS_PER_SEGMENT = 512;
const SEGMENTS_PER_PAGE = 16;

export interface SegmentBytes {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly members: number;
  readonly cards: number;
}

/** All segments of the roster, members first, then cards without a member; a page of them at a time. */
export async function* segmentPages(queries: Queries): AsyncGenerator<SegmentBytes[]> {
  let after = '';
  for (;;) {
    const rows = await memberPage(queries, after, MEMBERS_PER_SEGMENT * SEGMENTS_PER_PAGE);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.key;
    const members = rows.map(({ key: _key, ...member }): MemberRow => member);
    yield chunks(members, MEMBERS_PER_SEGMENT).map((chunk) => toBytes({ members: chunk, cards: [] }));
  }
  let afterCard = { key: '', region: '' };
  for (;;) {
    const rows = await cardPage(queries, afterCard, CARDS_PER_SEGMENT * SEGMENTS_PER_PAGE);
    const last = rows.at(-1);
    if (last === undefined) break;
    afterCard = last;
    const cards = rows.map(({ key: _key, ...card }): CardRow => card);
    yield chunks(cards, CARDS_PER_SEGMENT).map((chunk) => toBytes({ members: [], cards: chunk }));
  }
}

function toBytes(segment: Segment): SegmentBytes {
  const bytes = Buffer.from(JSON.stringify(segment));
  return { hash: segmentHash(bytes), bytes, members: segment.members.length, cards: segment.cards.length };
}

function chunks<T>(rows: readonly T[], size: number): T[][] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
