/** Desks and how they prove who they are: a pairing code once, a bearer token from then on. Only hashes are kept. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Queries, Store } from './store.ts';

/** How long a pairing code can be used, ms. */
export const PAIRING_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Crockford's base32: no I, L, O or U, so that a code can be read out over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const deskRow = z.object({ desk: z.string() });
const codeRow = z.object({ code: z.string() });

/** Makes a one-time code such as 7K4M-9QXD, with which one laptop becomes `desk`. `now` is ms since 1970. */
export async function makePairingCode(store: Store, desk: string, now: number): Promise<string> {
  const code = Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  await store.run('INSERT INTO pairing_codes (code_hash, desk, expires) VALUES ($1, $2, $3)', [
    hashOf(code),
    desk,
    new Date(now + PAIRING_LIFETIME_MS).toISOString(),
  ]);
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * Spends a pairing code (capitals, hyphen optional) and gives the desk a new token; an older token of the same desk
 * ends. Null when the code is not known, was used, or has expired.
 */
export async function enrol(
  store: Store,
  code: string,
  now: number,
): Promise<{ desk: string; token: string } | null> {
  const token = randomBytes(32).toString('base64url');
  return store.transaction(async (queries) => {
    const [spent] = await queries.rows(
      deskRow,
      'UPDATE pairing_codes SET used = true WHERE code_hash = $1 AND NOT used AND expires > $2 RETURNING desk',
      [hashOf(code.replace('-', '')), new Date(now).toISOString()],
    );
    if (spent === undefined) return null;
    await queries.run(
      `INSERT INTO desks (code, token_hash) VALUES ($1, $2)
       ON CONFLICT (code) DO UPDATE SET token_hash = excluded.token_hash, revoked = false`,
      [spent.desk, hashOf(token)],
    );
    return { desk: spent.desk, token };
  });
}

/** The desk a token belongs to, or null. Looked up by hash, so that no comparison leaks how much of it was right. */
export async function deskOfToken(queries: Queries, token: string): Promise<string | null> {
  const [found] = await queries.rows(
    deskRow,
    'SELECT code AS desk FROM desks WHERE token_hash = $1 AND NOT revoked',
    [hashOf(token)],
  );
  return found?.desk ?? null;
}

/** True when a laptop is, or was, enrolled as `desk`. */
export async function isEnrolled(queries: Queries, desk: string): Promise<boolean> {
  return (await queries.rows(codeRow, 'SELECT code FROM desks WHERE code = $1', [desk])).length > 0;
}

/** Ends a desk's token and its unused codes. False when no such desk was enrolled. */
export async function revokeDesk(store: Store, desk: string): Promise<boolean> {
  return store.transaction(async (queries) => {
    await queries.run('UPDATE pairing_codes SET used = true WHERE desk = $1', [desk]);
    const revoked = await queries.rows(
      codeRow,
      'UPDATE desks SET revoked = true WHERE code = $1 RETURNING code',
      [desk],
    );
    return revoked.length > 0;
  });
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
