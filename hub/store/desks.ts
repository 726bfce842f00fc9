/** Desks and how they prove who they are: a pairing code once, a bearer token from then on. Only hashes are kept. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Queries, Store } from './store.ts';

/** How long a pairing code can be used, ms. */
export const PAIRING_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Crockford's base32: no I, L, O or U, so that a code can be read out over the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const deskRow = z.object({ desk: z.string() });
const ticketRow = z.object({ lastTicket: z.int() });
const ownerRow = z.object({ desk: z.string(), enrolment: z.string(), revokedAt: z.string().nullable() });
const enrolmentRow = z.object({ enrolment: z.string() });
const noteRow = z.object({ handedOverAt: z.string() });
const listedRow = ownerRow.omit({ enrolment: true }).extend({ handedOverAt: z.string().nullable() });

/** Who a token belongs to. `enrolment` is the token's hash, hex; `revokedAt` is ISO, null while it is the desk's. */
export type TokenOwner = z.infer<typeof ownerRow>;

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

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
 * Spends a pairing code (capitals, hyphen optional) and gives the desk a new token; the laptop that was the desk before
 * is revoked. `lastTicket` is the highest counter among that desk's tickets, 0 where there is none. Null when the code is
 * not known, was used, or has expired.
 */
export async function enrol(
  store: Store,
  code: string,
  now: number,
): Promise<{ desk: string; token: string; lastTicket: number } | null> {
  const token = randomBytes(32).toString('base64url');
  return store.transaction(async (queries) => {
    const [spent] = await queries.rows(
      deskRow,
      'UPDATE pairing_codes SET used = true WHERE code_hash = $1 AND NOT used AND expires > $2 RETURNING desk',
      [hashOf(code.replace('-', '')), new Date(now).toISOString()],
    );
    if (spent === undefined) return null;
    await endToken(queries, spent.desk, now);
    await queries.run('INSERT INTO enrolments (token_hash, desk) VALUES ($1, $2)', [
      hashOf(token),
      spent.desk,
    ]);
    return { desk: spent.desk, token, lastTicket: await lastTicketOf(queries, spent.desk) };
  });
}

/** Whose a token is or was, or null. Looked up by hash, so that no comparison leaks how much of it was right. */
export async function ownerOfToken(queries: Queries, token: string): Promise<TokenOwner | null> {
  const [found] = await queries.rows(
    ownerRow,
    `SELECT desk, token_hash AS enrolment, ${iso('revoked')} AS "revokedAt" FROM enrolments WHERE token_hash = $1`,
    [hashOf(token)],
  );
  return found ?? null;
}

/** The enrolments (hashes of tokens, hex) of every laptop that is or was `desk`. */
export async function enrolmentsOf(queries: Queries, desk: string): Promise<string[]> {
  const rows = await queries.rows(
    enrolmentRow,
    'SELECT token_hash AS enrolment FROM enrolments WHERE desk = $1',
    [desk],
  );
  return rows.map(({ enrolment }) => enrolment);
}

/** True while a laptop is enrolled as `desk`. */
export async function isEnrolled(queries: Queries, desk: string): Promise<boolean> {
  const found = await queries.rows(
    deskRow,
    'SELECT desk FROM enrolments WHERE desk = $1 AND revoked IS NULL',
    [desk],
  );
  return found.length > 0;
}

/** Ends a desk's token and its unused codes. False when no laptop is that desk. `now` is ms since 1970. */
export async function revokeDesk(store: Store, desk: string, now: number): Promise<boolean> {
  return store.transaction(async (queries) => {
    await queries.run('UPDATE pairing_codes SET used = true WHERE desk = $1', [desk]);
    return endToken(queries, desk, now);
  });
}

/** Notes that a revoked laptop handed over everything; the first time counts. ISO time, or null when it is not revoked. */
export async function noteHandedOver(store: Store, enrolment: string, now: number): Promise<string | null> {
  const [noted] = await store.rows(
    noteRow,
    `UPDATE enrolments SET handed_over = coalesce(handed_over, $2::timestamptz)
     WHERE token_hash = $1 AND revoked IS NOT NULL RETURNING ${iso('handed_over')} AS "handedOverAt"`,
    [enrolment, new Date(now).toISOString()],
  );
  return noted?.handedOverAt ?? null;
}

/** Every laptop that is or was a desk, by desk; times are ISO. */
export async function listDesks(queries: Queries): Promise<z.infer<typeof listedRow>[]> {
  return queries.rows(
    listedRow,
    `SELECT desk, ${iso('revoked')} AS "revokedAt", ${iso('handed_over')} AS "handedOverAt"
     FROM enrolments ORDER BY desk, revoked NULLS FIRST, token_hash`,
  );
}

/**
 * Looked for in the text of facts: quotes within a value are escaped, so nobody's words look like a key, and jsonb would
 * refuse a whole fact for one zero byte in it.
 */
async function lastTicketOf(queries: Queries, desk: string): Promise<number> {
  const [found] = await queries.rows(
    ticketRow,
    `SELECT coalesce(max(substring(fact FROM '"ticket":"[A-Z]{2,4}-([0-9]{4,6})-')::int), 0) AS "lastTicket"
     FROM facts WHERE desk = $1 AND fact LIKE '%"kind":"intake-taken"%'`,
    [desk],
  );
  return found?.lastTicket ?? 0;
}

/** Revokes the laptop that is the desk now, and keeps others from becoming it until the transaction ends. */
async function endToken(queries: Queries, desk: string, now: number): Promise<boolean> {
  await queries.run('SELECT pg_advisory_xact_lock(hashtext($1))', [`cps-event-desk-hub desk ${desk}`]);
  const ended = await queries.rows(
    deskRow,
    'UPDATE enrolments SET revoked = $2::timestamptz WHERE desk = $1 AND revoked IS NULL RETURNING desk',
    [desk, new Date(now).toISOString()],
  );
  return ended.length > 0;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
