/** The lines of a base in their order, as a stream: members by number, then cards without a member. */
import type { RosterLine } from '../../domain/roster/segment.ts';
import type { Queries } from '../store/store.ts';
import { cardPage, memberPage } from './member-rows.ts';

/** Rows read at a time. */
const PAGE = 2000;

export interface BaseLine {
  /** The number as it is compared. */
  readonly key: string;
  readonly line: RosterLine;
}

/** Pages of lines; only one is in memory at a time. */
export async function* baseLines(queries: Queries): AsyncGenerator<readonly BaseLine[]> {
  for (let after = ''; ;) {
    const rows = await memberPage(queries, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.key;
    yield rows.map(({ key, ...member }) => ({ key, line: { kind: 'member', member } }));
  }
  for (let after = { key: '', region: '' }; ;) {
    const rows = await cardPage(queries, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last;
    yield rows.map(({ key, ...card }) => ({ key, line: { kind: 'card', card } }));
  }
}
