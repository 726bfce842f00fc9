/** The pool's list: what it would change, and taking it in. */
import { canonicalJson } from '../../../domain/facts/canonical-json.ts';
import { loanItemId } from '../../../domain/loan/loan-item-id.ts';
import { listingOf, placeOf, poolHeads, type LoanItemState } from '../../../domain/loan/loan-item.ts';
import type { PoolRow } from '../../../domain/loan/pool-rows.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { createTurns } from '../in-turn.ts';
import type { PoolRead, PoolTaken } from '../service/pool-service.ts';
import { newId } from '../time.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import { readPoolFile } from './read-pool-file.ts';

/** Problems shown; a file that is wrong throughout has thousands. */
const MOST_SHOWN = 20;

export interface Pool {
  read(file: Blob): Promise<PoolRead>;
  takeIn(technician: string): Promise<PoolTaken>;
}

export function createPool(database: DeskDatabase, log: FactLog): Pool {
  /** A second press while the first is being saved would list everything twice. */
  const inTurn = createTurns();
  let list: readonly PoolRow[] | null = null;

  async function read(file: Blob): Promise<PoolRead> {
    list = null;
    const reading = await readPoolFile(file);
    if (!reading.ok) {
      const { problems } = reading;
      return { ok: false, problems: problems.slice(0, MOST_SHOWN), count: problems.length };
    }
    const { rows, ignored } = reading;
    const states = await readStates(database);
    const known = rows.flatMap((row) => states.get(loanItemId(row.asset)) ?? []).filter(isListed);
    const differing = differences(rows, states).length;
    const listed = [...states.values()].filter(isListed).length;
    const fresh = rows.length - known.length;
    list = rows;
    const preview = {
      rows: rows.length,
      fresh,
      changed: differing - fresh,
      same: rows.length - differing,
      absent: listed - known.length,
      ignored,
    };
    return { ok: true, preview };
  }

  async function takeIn(technician: string): Promise<PoolTaken> {
    if (list === null) return { ok: false, problem: 'no-list' };
    const caughtUp = await log.catchUp();
    if (!caughtUp.ok) return { ok: false, problem: caughtUp.problem, isKept: false };
    // Against what is known now: another desk may have taken in the same list meanwhile.
    const states = await readStates(database);
    const facts = differences(list, states).map((row) => {
      const about = loanItemId(row.asset);
      const state = states.get(about);
      const after = state === undefined ? [] : poolHeads(state).map(({ id }) => id);
      return { id: newId(), kind: 'loan-item-listed' as const, about, body: { ...row, after }, technician };
    });
    const saved = await log.saveAll(facts);
    if (!saved.ok) return saved;
    list = null;
    return { ok: true, items: facts.length };
  }

  return { read, takeIn: (technician) => inTurn(() => takeIn(technician)) };
}

/** Rows that say something new. */
function differences(
  rows: readonly PoolRow[],
  states: ReadonlyMap<string, LoanItemState>,
): readonly PoolRow[] {
  return rows.filter((row) => {
    const state = states.get(loanItemId(row.asset));
    if (state === undefined || !isListed(state)) return true;
    const listing = listingOf(state);
    if (listing === null || poolHeads(state).length > 1) return true;
    const { after, ...said } = listing.body;
    return canonicalJson(said) !== canonicalJson(row);
  });
}

/** Whether it is in the pool, wherever it is. */
function isListed(state: LoanItemState): boolean {
  return listingOf(state) !== null && placeOf(state) !== 'withdrawn';
}

async function readStates({ loans }: DeskDatabase): Promise<ReadonlyMap<string, LoanItemState>> {
  const rows = await rowsThatOpen(loans, await loans.toCollection().primaryKeys());
  return new Map(rows.map(({ id, state }) => [id, state]));
}
