/** Committed intakes: commit, board, moves. */
import {
  draftAttachments,
  draftProblems,
  draftToBody,
  type Draft,
  type DraftRules,
} from '../../../domain/intake/draft.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import { defaultIntakeRules } from '../../../domain/intake/intake-rules.ts';
import { itemsHere, statusOf } from '../../../domain/intake/intake.ts';
import type { Status } from '../../../domain/facts/status-moved.ts';
import { writeTicket } from '../../../domain/intake/ticket.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { CommitResult, IntakeDetail, MoveResult } from '../service/intakes-service.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { readForeign } from '../facts/foreign.ts';
import { createTurns } from '../in-turn.ts';
import { isLoanOut } from '../loans/holding.ts';
import { isSamePicture } from '../attachments/same-picture.ts';
import { newId } from '../time.ts';
import { readState } from './sharing.ts';

export interface Intakes {
  commit(draft: Draft, technician: string): Promise<CommitResult>;
  intake(id: string): Promise<IntakeDetail | null>;
  move(id: string, to: Status, technician: string): Promise<MoveResult>;
}

/**
 * `lastTicket`: the counter behind which tickets go on, though the desk's own intakes may not have come back yet. `rules`:
 * those in force when asked.
 */
export function createIntakes(
  database: DeskDatabase,
  log: FactLog,
  desk: string,
  lastTicket: number,
  rules: () => DraftRules = () => defaultIntakeRules,
): Intakes {
  /** Two commits at once would count the same ticket twice. */
  const inTurn = createTurns();

  async function intake(id: string): Promise<IntakeDetail | null> {
    // Asked for at once: each answer comes from another process.
    const [stored, unread, foreign] = await Promise.all([
      database.intakes.get(id),
      database.facts.where('[quarantined+about]').equals([1, id]).count(),
      readForeign(database),
    ]);
    if (stored?.state.taken == null) return null;
    const state = readState(stored);
    return {
      taken: stored.state.taken,
      status: statusOf(state),
      moves: state.moves.map(({ body, at, technician, desk: by }) => ({
        to: body.to,
        at,
        technician,
        desk: by,
      })),
      settlements: state.settlements,
      handBacks: state.handBacks,
      handBacksUndone: state.handBacksUndone,
      workNotes: state.workNotes,
      workNotesUndone: state.workNotesUndone,
      here: itemsHere(state).map((item) => item.id),
      synced: unread === 0 && !database.waiting.isAbout(id),
      foreign: foreign.filter(({ about }) => about === id).length,
    };
  }

  async function commit(draft: Draft, technician: string): Promise<CommitResult> {
    // A try that came only to the journal gave its ticket all the same.
    const { facts, ...caughtUp } = await log.catchUp();
    if (!caughtUp.ok) return { ...caughtUp, isKept: facts.some(({ id }) => id === draft.id) };
    // The draft's id becomes the intake's: a second press, or a try after a crash, meets the first one's intake.
    const [stored, latest] = await Promise.all([database.intakes.get(draft.id), lastCounter(database, desk)]);
    const existing = stored?.state.taken == null ? null : await intake(draft.id);
    if (existing !== null) {
      await database.drafts.delete(draft.id);
      return { ok: true, intake: existing };
    }
    const problems = draftProblems(draft, rules());
    if (problems.length > 0) return { ok: false, problems };
    const ticket = writeTicket(desk, Math.max(latest, lastTicket) + 1);
    const body = draftToBody(draft, ticket);
    // Where only some of them came to the journal, the draft is still here and has its pictures.
    const filed = stored?.state.attachments ?? [];
    const pictures = draftAttachments(draft)
      .filter((picture) => !filed.some((fact) => isSamePicture(fact, picture)))
      .map((picture) => {
        const fact = { id: newId(), about: draft.id, body: picture, technician };
        return { ...fact, kind: 'attachment-added' as const };
      });
    const taken = { id: draft.id, kind: 'intake-taken' as const, about: draft.id, body, technician };
    const saved = await log.saveTogether([...pictures, taken]);
    if (!saved.ok) return saved;
    const committed = await intake(draft.id);
    if (committed === null) throw new Error('a committed intake is not in the database');
    return { ok: true, intake: committed };
  }

  async function move(id: string, to: Status, technician: string): Promise<MoveResult> {
    const { facts, ...caughtUp } = await log.catchUp();
    const isMade = facts.some((fact) => isMove(fact, id, to));
    if (!caughtUp.ok) return { ...caughtUp, isKept: isMade };
    const before = await intake(id);
    if (before === null) return { ok: false, problem: 'no-such-intake' };
    if (isMade) return { ok: true, intake: before };
    if (to === 'handed-back' && (await isLoanOut(database, id))) return { ok: false, problem: 'loan-out' };
    const body = { to, after: [...before.status.heads] };
    const saved = await log.save({ id: newId(), kind: 'status-moved', about: id, body, technician });
    if (!saved.ok) return saved;
    const after = await intake(id);
    return after === null ? { ok: false, problem: 'no-such-intake' } : { ok: true, intake: after };
  }

  return {
    intake,
    commit: (draft, technician) => inTurn(() => commit(draft, technician)),
    move: (id, to, technician) => inTurn(() => move(id, to, technician)),
  };
}

/** The counter of the desk's last ticket that is here, from the index alone; 0 where none is. */
async function lastCounter({ intakes }: DeskDatabase, desk: string): Promise<number> {
  const ofDesk = intakes.where('[desk+counter]').between([desk, 0], [desk, Infinity]);
  const [key] = await ofDesk.reverse().limit(1).keys();
  return Array.isArray(key) ? Number(key[1]) : 0;
}

function isMove({ kind, about, body }: Fact, id: string, to: Status): boolean {
  return kind === 'status-moved' && about === id && body['to'] === to;
}
