/** Hand-backs: who proved what, what went, and undoing it within the day. */
import type { Fact } from '../../../domain/facts/fact.ts';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { BodyOf } from '../../../domain/facts/kinds.ts';
import { handBackHash } from '../../../domain/intake/hand-back.ts';
import { itemsHere, standingHandBacks, type IntakeState } from '../../../domain/intake/intake.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { createTurns } from '../in-turn.ts';
import { isLoanOut } from '../loans/holding.ts';
import type { HandBackResult, HandingBack, UndoResult } from '../service/hand-back-service.ts';
import { newId, now, todayIn } from '../time.ts';
import type { Intakes } from './intakes.ts';
import { readState } from './sharing.ts';

export interface HandBacks {
  handBack(intakeId: string, what: HandingBack, technician: string): Promise<HandBackResult>;
  undo(intakeId: string, handBackId: string, because: string, technician: string): Promise<UndoResult>;
}

interface HandBacksParts {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly intakes: Pick<Intakes, 'intake'>;
  readonly attachments: Pick<Attachments, 'addSignature'>;
  /** The venue's: it says when a day ends. */
  readonly timeZone: () => string;
}

export function createHandBacks({
  database,
  log,
  intakes,
  attachments,
  timeZone,
}: HandBacksParts): HandBacks {
  /** A second press while the first is being saved would hand the same item back twice. */
  const inTurn = createTurns();

  async function read(id: string): Promise<IntakeState | null> {
    const stored = await database.intakes.get(id);
    return stored === undefined ? null : readState(stored);
  }

  async function handBack(id: string, what: HandingBack, technician: string): Promise<HandBackResult> {
    const { items, proof } = what;
    const { facts, ...caughtUp } = await log.catchUp();
    // A try that came only to the journal is a hand-back all the same.
    const made = facts.find((fact) => isHandBack(fact, id, items));
    if (!caughtUp.ok) return { ...caughtUp, isKept: made !== undefined };
    if (made !== undefined) return answer(id, made.id);
    const state = await read(id);
    if (state?.taken == null) return { ok: false, problem: 'no-such-intake' };
    if (items.length === 0) return { ok: false, problem: 'nothing-chosen' };
    if (proof.by === 'signature' && what.signature === null) return { ok: false, problem: 'not-proven' };
    const here = new Set(itemsHere(state).map((item) => item.id));
    if (!items.every((item) => here.has(item))) return { ok: false, problem: 'items-gone' };
    if (new Set(items).size === here.size && (await isLoanOut(database, id))) {
      return { ok: false, problem: 'loan-out' };
    }
    let signature: BodyOf<'items-handed-back'>['signature'] = null;
    if (what.signature !== null) {
      // First: a signature without a hand-back says nothing, a hand-back without its signature would be a loss.
      const filed = await attachments.addSignature(id, what.signature, technician);
      if (!filed.ok) return { ...filed, isKept: false };
      signature = { attachment: filed.hash, covers: handBackHash(state.taken, items, proof) };
    }
    const body = { items: [...items], proof, signature };
    const fact = { id: newId(), kind: 'items-handed-back' as const, about: id, body, technician };
    const saved = await log.save(fact);
    return saved.ok ? answer(id, saved.fact.id) : saved;
  }

  async function answer(id: string, handBackId: string): Promise<HandBackResult> {
    const intake = await intakes.intake(id);
    if (intake === null) return { ok: false, problem: 'no-such-intake' };
    return { ok: true, intake, handBack: handBackId };
  }

  async function undo(
    id: string,
    handBackId: string,
    reason: string,
    technician: string,
  ): Promise<UndoResult> {
    const because = reason.trim();
    const { facts, ...caughtUp } = await log.catchUp();
    const isMade = facts.some((fact) => isUndoing(fact, handBackId));
    if (!caughtUp.ok) return { ...caughtUp, isKept: isMade };
    if (!isMade) {
      const state = await read(id);
      if (state === null) return { ok: false, problem: 'no-such-intake' };
      const standing = standingHandBacks(state).find((fact) => fact.id === handBackId);
      if (standing === undefined) return { ok: false, problem: 'no-such-hand-back' };
      if (because === '') return { ok: false, problem: 'reason-missing' };
      const day = todayIn(timeZone(), readClock(standing.at).wall);
      if (day !== todayIn(timeZone(), now())) return { ok: false, problem: 'too-late' };
      const body = { handBack: handBackId, because };
      const saved = await log.save({ id: newId(), kind: 'hand-back-undone', about: id, body, technician });
      if (!saved.ok) return saved;
    }
    const intake = await intakes.intake(id);
    return intake === null ? { ok: false, problem: 'no-such-intake' } : { ok: true, intake };
  }

  return {
    handBack: (id, what, technician) => inTurn(() => handBack(id, what, technician)),
    undo: (id, handBackId, because, technician) => inTurn(() => undo(id, handBackId, because, technician)),
  };
}

function isHandBack({ kind, about, body }: Fact, id: string, items: readonly string[]): boolean {
  const named = body['items'];
  return (
    kind === 'items-handed-back' &&
    about === id &&
    Array.isArray(named) &&
    named.length === items.length &&
    items.every((item) => named.includes(item))
  );
}

function isUndoing({ kind, body }: Fact, handBackId: string): boolean {
  return kind === 'hand-back-undone' && body['handBack'] === handBackId;
}
