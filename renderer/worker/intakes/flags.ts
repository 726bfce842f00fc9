/** Flags for the screens: what there is to settle, and the fact that settles it. */
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import { flagsOf, needsReason, type Flag } from '../../../domain/intake/flags.ts';
import type { IntakeState } from '../../../domain/intake/intake.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FlagView, SettleResult } from '../service/flags-service.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { isLoanOut } from '../loans/holding.ts';
import { newId } from '../time.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import { viewFlag } from './flag-view.ts';
import { readState, withSharing } from './sharing.ts';

/** Open flags first, then the newest. */
export async function readFlags(database: DeskDatabase): Promise<readonly FlagView[]> {
  const { flags, states } = await currentFlags(database);
  return [...flags].sort(byUrgency).map((flag) => viewFlag(flag, states));
}

/** Saves the answer to a flag as facts; `id` is the flag's, as `readFlags` told it. */
export async function settleFlag(
  database: DeskDatabase,
  log: FactLog,
  given: { readonly id: string; readonly answer: FlagAnswer; readonly because: string },
  technician: string,
): Promise<SettleResult> {
  const { answer } = given;
  const because = given.because.trim();
  const caughtUp = await log.catchUp();
  if (!caughtUp.ok) return { ok: false, problem: caughtUp.problem };
  const { flags } = await currentFlags(database);
  const flag = flags.find(({ id }) => id === given.id);
  const about = flag?.intakes[0];
  if (flag === undefined || about === undefined || flag.kind !== answer.flag) {
    return { ok: false, problem: 'no-such-flag' };
  }
  if (needsReason(answer) && because === '') return { ok: false, problem: 'reason-missing' };
  if (answer.flag === 'handed-back-twice' && answer.answer !== null && !flag.madeBy.includes(answer.answer)) {
    return { ok: false, problem: 'no-such-flag' };
  }
  if (answer.answer === 'handed-back' && (await isLoanOut(database, about))) {
    return { ok: false, problem: 'loan-out' };
  }
  const isFork = answer.flag === 'status-fork';
  // The reason goes first: if the move behind it is not saved, the flag is still open and says so.
  if (!isFork || because !== '') {
    const body = { ...answer, inViewOf: [...flag.inViewOf], because };
    const saved = await log.save({ id: newId(), kind: 'flag-settled', about, body, technician });
    if (!saved.ok) return saved;
  }
  if (!isFork) return { ok: true };
  const body = { to: answer.answer, after: [...flag.madeBy] };
  const moved = await log.save({ id: newId(), kind: 'status-moved', about, body, technician });
  return moved.ok ? { ok: true } : moved;
}

async function currentFlags(
  database: DeskDatabase,
): Promise<{ flags: readonly Flag[]; states: ReadonlyMap<string, IntakeState> }> {
  const states = await database.transaction('r', database.intakes, async () => {
    const ids = await database.intakes.where('flagged').anyOf('open', 'settled').primaryKeys();
    const flagged = await rowsThatOpen(database.intakes, ids);
    return withSharing(database, flagged.map(readState));
  });
  return { flags: flagsOf(states), states: new Map(states.map((state) => [state.id, state])) };
}

function byUrgency(one: Flag, other: Flag): number {
  if (one.isOpen !== other.isOpen) return one.isOpen ? -1 : 1;
  return (one.madeBy.at(-1) ?? '') < (other.madeBy.at(-1) ?? '') ? 1 : -1;
}
