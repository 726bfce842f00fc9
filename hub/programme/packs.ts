/** Programme packs in the database: which one is in force, and how another comes to be. */
import { z } from 'zod';
import { builtInPack } from '../../domain/programme/built-in-pack.ts';
import { programmePackSchema, type ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { readSettings } from '../store/settings.ts';
import type { Queries, Store } from '../store/store.ts';
import { judgeAcceptance, type Acceptance } from './acceptance.ts';
import { packText } from './pack-text.ts';

const packRow = z.object({ pack: z.string() });
const nameRow = z.object({ version: z.string(), hash: z.string() });
const lockRow = z.object({ locked: z.boolean() });

/**
 * The pack that goes out with the next roster: the app's sample pack since sample members came; else the one accepted
 * last; else the app's own. Throws when the stored one can't be read: a bug.
 */
export async function packInForce(queries: Queries): Promise<ProgrammePack> {
  if ((await readSettings(queries)).samplePack) return samplePack;
  const [last] = await queries.rows(packRow, 'SELECT pack FROM packs ORDER BY accepted DESC LIMIT 1');
  if (last === undefined) return builtInPack;
  const stored: unknown = JSON.parse(last.pack);
  return programmePackSchema.parse(stored);
}

/** Whether `pack` may come into force as things stand. */
export async function acceptanceOf(queries: Queries, pack: ProgrammePack): Promise<Acceptance> {
  const [last, ...before] = await queries.rows(
    nameRow,
    'SELECT version, hash FROM packs ORDER BY accepted DESC',
  );
  const own = packText(builtInPack);
  return judgeAcceptance(packText(pack), {
    inForce: packText(await packInForce(queries)),
    accepted: last === undefined ? [own] : [last, ...before, own],
  });
}

/**
 * Puts `pack` in force, if it is `acceptable`; else nothing is changed. The roster is to be built after it. `now` is
 * ms since 1970.
 */
export async function acceptPack(store: Store, pack: ProgrammePack, now: number): Promise<Acceptance> {
  const { version, hash, text } = packText(pack);
  return store.transaction(async (queries) => {
    // Two packs accepted at the same moment are judged one after the other.
    await queries.rows(lockRow, 'SELECT only_row AS locked FROM settings FOR UPDATE');
    const acceptance = await acceptanceOf(queries, pack);
    if (acceptance !== 'acceptable') return acceptance;
    // It is there already when it takes its place again after the sample pack.
    await queries.run(
      `INSERT INTO packs (version, hash, pack, sample, accepted_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (version) DO NOTHING`,
      [version, hash, text, pack.sample, new Date(now).toISOString()],
    );
    await queries.run('UPDATE settings SET sample_pack = false, members_version = members_version + 1');
    return acceptance;
  });
}
