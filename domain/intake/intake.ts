/**
 * An intake as folded from its facts. The fold takes them in any order, with repeats, and ends in the same state:
 * it only collects facts by id, and everything shown is derived from the collection.
 */
import type { IntakeItem } from '../facts/intake-taken.ts';
import type { FactOf, KnownFact } from '../facts/kinds.ts';
import { statuses, type Status } from '../facts/status-moved.ts';

export type AttachmentFact = FactOf<'attachment-added'>;

/** Kinds of facts that an intake is folded from. */
export const intakeKinds = [
  'intake-taken',
  'status-moved',
  'flag-settled',
  'attachment-added',
  'items-handed-back',
  'hand-back-undone',
  'work-noted',
  'work-note-undone',
] as const;

export type IntakeFact = Extract<KnownFact, { kind: (typeof intakeKinds)[number] }>;

/** All facts about one intake, each once, sorted by id. `taken` is null while only later facts have arrived. */
export interface IntakeState {
  readonly id: string;
  readonly taken: FactOf<'intake-taken'> | null;
  readonly moves: readonly FactOf<'status-moved'>[];
  readonly settlements: readonly FactOf<'flag-settled'>[];
  readonly attachments: readonly AttachmentFact[];
  readonly handBacks: readonly FactOf<'items-handed-back'>[];
  readonly handBacksUndone: readonly FactOf<'hand-back-undone'>[];
  readonly workNotes: readonly FactOf<'work-noted'>[];
  readonly workNotesUndone: readonly FactOf<'work-note-undone'>[];
}

/** An intake of which no fact has arrived. */
export function emptyIntake(id: string): IntakeState {
  return {
    id,
    taken: null,
    moves: [],
    settlements: [],
    attachments: [],
    handBacks: [],
    handBacksUndone: [],
    workNotes: [],
    workNotesUndone: [],
  };
}

/** Whether a fact belongs to an intake's fold. */
export function isIntakeFact(fact: KnownFact): fact is IntakeFact {
  return isIntakeKind(fact.kind);
}

/** Whether facts of a kind belong to an intake's fold. */
export function isIntakeKind(kind: string): boolean {
  return intakeKinds.some((known) => known === kind);
}

/** Adds one fact. Returns the same state when it was there already. */
export function foldIntake(state: IntakeState | null, fact: IntakeFact): IntakeState {
  const before = state ?? emptyIntake(fact.about);
  if (before.id !== fact.about) throw new Error('a fact about another intake');
  switch (fact.kind) {
    case 'intake-taken':
      return before.taken === null ? { ...before, taken: fact } : before;
    case 'status-moved': {
      const moves = withFact(before.moves, fact);
      return moves === before.moves ? before : { ...before, moves };
    }
    case 'flag-settled': {
      const settlements = withFact(before.settlements, fact);
      return settlements === before.settlements ? before : { ...before, settlements };
    }
    case 'attachment-added': {
      const attachments = withFact(before.attachments, fact);
      return attachments === before.attachments ? before : { ...before, attachments };
    }
    case 'items-handed-back': {
      const handBacks = withFact(before.handBacks, fact);
      return handBacks === before.handBacks ? before : { ...before, handBacks };
    }
    case 'hand-back-undone': {
      const handBacksUndone = withFact(before.handBacksUndone, fact);
      return handBacksUndone === before.handBacksUndone ? before : { ...before, handBacksUndone };
    }
    case 'work-noted': {
      const workNotes = withFact(before.workNotes, fact);
      return workNotes === before.workNotes ? before : { ...before, workNotes };
    }
    case 'work-note-undone': {
      const workNotesUndone = withFact(before.workNotesUndone, fact);
      return workNotesUndone === before.workNotesUndone ? before : { ...before, workNotesUndone };
    }
  }
}

function withFact<F extends IntakeFact>(facts: readonly F[], fact: F): readonly F[] {
  if (facts.some(({ id }) => id === fact.id)) return facts;
  return [...facts, fact].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export interface StatusView {
  readonly status: Status;
  /** The latest facts of its line of moves; a next move comes `after` all of them. */
  readonly heads: readonly string[];
  /** True when moves were made in ignorance of each other and do not agree; a person settles it by the next move. */
  readonly conflict: boolean;
}

/**
 * Where the intake stands. Once all of its items are handed back it is, whatever the moves say: what a desk thought of
 * kit that was no longer here is of no account. Until then moves form a line by `after`; where it forks, the furthest
 * step is shown, because an item that was handed back is no longer here, whatever another desk thought.
 */
export function statusOf(state: IntakeState): StatusView {
  const moved = movedTo(state);
  return areAllBack(state) ? { ...moved, status: 'handed-back', conflict: false } : moved;
}

function movedTo(state: IntakeState): StatusView {
  const heads = headMoves(state);
  if (heads.length === 0) return { status: 'received', heads: [state.id], conflict: false };
  const ends = heads.map((head) => head.body.to).sort((a, b) => statuses.indexOf(b) - statuses.indexOf(a));
  return {
    status: ends[0] ?? 'received',
    heads: heads.map((head) => head.id),
    // Two desks that handed back the same item disagree as well: only one of them can have had it.
    conflict: heads.length > 1 && (new Set(ends).size > 1 || ends[0] === 'handed-back'),
  };
}

/** The moves no other move came after. */
export function headMoves({ moves }: IntakeState): readonly FactOf<'status-moved'>[] {
  const seen = new Set(moves.flatMap((move) => move.body.after));
  return moves.filter((move) => !seen.has(move.id));
}

/** The hand-backs nobody undid, and of which nobody found out that they did not happen. */
export function standingHandBacks({
  handBacks,
  handBacksUndone,
  settlements,
}: Pick<
  IntakeState,
  'handBacks' | 'handBacksUndone' | 'settlements'
>): readonly FactOf<'items-handed-back'>[] {
  const undone = new Set(handBacksUndone.map(({ body }) => body.handBack));
  return handBacks.filter(({ id }) => !undone.has(id) && !isRuledOut(id, settlements));
}

/** Whether those who looked at this hand-back last found that another one happened, or none. If they differ, it stands. */
function isRuledOut(handBack: string, settlements: readonly FactOf<'flag-settled'>[]): boolean {
  const judging = settlements.filter(
    ({ body }) => body.flag === 'handed-back-twice' && body.inViewOf.includes(handBack),
  );
  const found = new Set(latestAnswers(judging).map(({ body }) => body.answer));
  return found.size === 1 && !found.has(handBack);
}

/** Those that no other of them was made in view of, sorted by id. */
export function latestAnswers(answers: readonly FactOf<'flag-settled'>[]): FactOf<'flag-settled'>[] {
  const seen = new Set(answers.flatMap(({ body }) => body.inViewOf));
  return answers.filter(({ id }) => !seen.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The items that are still to be handed back; none while the intake itself has not arrived. An intake that was moved to
 * "handed back" as a whole has none.
 */
export function itemsHere(state: IntakeState): readonly IntakeItem[] {
  if (state.taken === null || movedTo(state).status === 'handed-back') return [];
  return itemsLeft(state, state.taken);
}

function areAllBack(state: IntakeState): boolean {
  return state.taken !== null && itemsLeft(state, state.taken).length === 0;
}

function itemsLeft(state: IntakeState, taken: FactOf<'intake-taken'>): readonly IntakeItem[] {
  const back = new Set(standingHandBacks(state).flatMap(({ body }) => body.items));
  return taken.body.items.filter(({ id }) => !back.has(id));
}

/** The usual next step, or null at the end. */
export function nextStatus(status: Status): Status | null {
  return statuses[statuses.indexOf(status) + 1] ?? null;
}
