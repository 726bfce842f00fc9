/** Revokes one card. */
import { z } from 'zod';
import { cardKey } from '../../domain/roster/card-number.ts';
import { regionSchema, type Region } from '../../domain/roster/rows.ts';
import { holdSettings, noteMembersChanged } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { hasRoster, noteChange } from './note-changes.ts';

export type Revocation = 'revoked' | 'revoked-before' | 'unknown';

const foundRow = z.object({
  status: z.enum(['active', 'revoked']),
  memberKey: z.string().nullable(),
  memberRegion: regionSchema.nullable(),
});

/** Revokes a card, its number written in any form, and notes the change for the next build. */
export async function revokeCard(store: Store, number: string, region: Region): Promise<Revocation> {
  const key = cardKey(number);
  return store.transaction(async (queries) => {
    await holdSettings(queries);
    const [card] = await queries.rows(
      foundRow,
      `SELECT c.status, m.key AS "memberKey", m.region AS "memberRegion"
       FROM cards c LEFT JOIN members m ON m.key = c.member_key WHERE c.key = $1 AND c.region = $2 FOR UPDATE OF c`,
      [key, region],
    );
    if (card === undefined) return 'unknown';
    if (card.status === 'revoked') return 'revoked-before';
    await queries.run("UPDATE cards SET status = 'revoked' WHERE key = $1 AND region = $2", [key, region]);
    await noteMembersChanged(queries);
    if (!(await hasRoster(queries))) return 'revoked';
    const { memberKey, memberRegion } = card;
    if (memberKey === null || memberRegion === null) await noteChange(queries, { kind: 'card', region, key });
    else await noteChange(queries, { kind: 'member', region: memberRegion, key: memberKey });
    return 'revoked';
  });
}
