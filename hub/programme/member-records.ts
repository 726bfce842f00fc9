/** All members as verdicts look at them, a chunk at a time: who they are is left out. */
import type { MemberRecord } from '../../domain/verdict/case.ts';
import { memberPage } from '../roster/member-rows.ts';
import type { Queries } from '../store/store.ts';

/** Few enough that a hub which is serving answers its desks between two chunks. */
const CHUNK = 500;

/** The members in the order of their numbers; only one chunk is in memory at a time. */
export async function* memberRecords(queries: Queries): AsyncGenerator<readonly MemberRecord[]> {
  let after = '';
  for (;;) {
    const rows = await memberPage(queries, after, CHUNK);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
    yield rows.map(
      ({ key: _key, name: _name, email: _email, phone: _phone, cards: _cards, ...record }) => record,
    );
  }
}
