/** Takes in a file of unsent facts that came by hand (domain/wire/hand-over-file), as pushes of the desk that made it. */
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readFactLines } from '../../domain/wire/fact-lines.ts';
import { deskKeyOf, openHandOver, readHandOver } from '../../domain/wire/hand-over-file.ts';
import type { HandOverAnswer } from '../../domain/wire/hub-api.ts';
import { enrolmentsOf } from '../store/desks.ts';
import { readSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { readPushedFact } from './read-push.ts';
import { storeFacts } from './store-facts.ts';

const inflate = promisify(inflateRaw);

/** A desk puts a megabyte into a part, or one fact that is larger; nothing in a file may make more of itself. Bytes. */
const MAX_INFLATED_BYTES = 8 * 1024 * 1024;

/**
 * Stores a file's facts, a transaction a part; taking it again finds them stored. A revoked desk's file is taken too: its
 * facts happened. `now` is ms since 1970.
 */
export async function takeHandOver(store: Store, file: Uint8Array, now: number): Promise<HandOverAnswer> {
  const unproven = readHandOver(file);
  if (!unproven.ok) return { outcome: 'refused', problem: unproven.problem };
  const { desk, madeAt, facts } = unproven.about;
  const { secretKey } = await readSettings(store);
  const enrolments = await enrolmentsOf(store, desk);
  const opened = openHandOver(unproven, secretKey, enrolments.map(deskKeyOf));
  if (!opened.ok) return { outcome: 'refused', problem: opened.problem };
  const count = { stored: 0, duplicate: 0, quarantined: 0 };
  let brokenAt: number | null = null;
  for (const { at, plain } of opened.parts) {
    const values = plain === null ? null : await factsIn(plain);
    if (values === null) {
      brokenAt ??= at;
      continue;
    }
    const pushed = values.map((value) => readPushedFact(value, desk));
    const [answer] = await storeFacts(store, [{ desk, facts: pushed }], now);
    for (const { outcome } of answer?.results ?? []) count[outcome] += 1;
  }
  return { outcome: 'taken', desk, madeAt, facts, ...count, brokenAt };
}

async function factsIn(deflated: Uint8Array): Promise<unknown[] | null> {
  try {
    return readFactLines(await inflate(deflated, { maxOutputLength: MAX_INFLATED_BYTES }));
  } catch {
    return null;
  }
}
