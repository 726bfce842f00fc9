/**
 * Flags: what desks did in ignorance of each other and only a person can settle. They are derived from folded intakes
 * alone, so every desk that has the same facts has the same flags, in whatever order they came.
 *
 *     serial S in intakes A, B      ─▶ flag {A, B}: open
 *     answered in view of A, B      ─▶ settled, and stays so when either is handed back
 *     S comes in again, intake C    ─▶ flag {A, B, C}: open, nobody answered in view of C
 *     two answers that differ, each in ignorance of the other ─▶ open
 *
 *     item I in hand-backs H, J    ─▶ flag {H, J}: open until a person says which of them happened
 *     two say it, and differ       ─▶ both stand again: open
 */
import type { FlagKind } from '../facts/flag-settled.ts';
import type { FactOf } from '../facts/kinds.ts';
import { productKey } from '../kit/product.ts';
import {
  headMoves,
  itemsHere,
  latestAnswers,
  standingHandBacks,
  statusOf,
  type IntakeState,
} from './intake.ts';

export interface Flag {
  /** Kind and facts that make it: a fact more makes it another flag. */
  readonly id: string;
  readonly kind: FlagKind;
  /** Ids of the facts that make it, sorted: moves that disagree, hand-backs of one item, or intakes. */
  readonly madeBy: readonly string[];
  /** Ids of the intakes it concerns, sorted. */
  readonly intakes: readonly string[];
  readonly isOpen: boolean;
  /** The latest answers to it; more than one were given in ignorance of each other. */
  readonly answers: readonly FactOf<'flag-settled'>[];
  /** What the next answer is made in view of. */
  readonly inViewOf: readonly string[];
}

/** What no two intakes should have in common. */
export interface SharedKey {
  readonly flag: 'serial-twice' | 'ticket-twice';
  readonly text: string;
}

/** One product. */
export function serialKey(model: string, serial: string): SharedKey {
  return { flag: 'serial-twice', text: productKey({ model, serial }) };
}

/** What others might have in common with this intake; none while the intake itself has not arrived. */
export function sharedKeys({ taken }: IntakeState): SharedKey[] {
  if (taken === null) return [];
  const keys: SharedKey[] = [{ flag: 'ticket-twice', text: taken.body.ticket }];
  for (const { model, serial } of taken.body.items) {
    if (serial.state === 'read') keys.push(serialKey(model, serial.number));
  }
  return keys;
}

/**
 * The flags among these intakes, sorted by id, settled ones included as long as what made them lasts. An intake's flags
 * are complete when every intake that shares a key with it is among these.
 */
export function flagsOf(states: Iterable<IntakeState>): Flag[] {
  const flags = new Map<string, Flag>();
  const sharing = new Map<string, { key: SharedKey; states: Set<IntakeState> }>();
  for (const state of states) {
    const fork = state.taken === null ? null : statusFork(state);
    if (fork !== null) flags.set(fork.id, fork);
    const twice = state.taken === null ? null : handedBackTwice(state);
    if (twice !== null) flags.set(twice.id, twice);
    for (const key of sharedKeys(state)) {
      const name = `${key.flag} ${key.text}`;
      const group = sharing.get(name) ?? { key, states: new Set() };
      group.states.add(state);
      sharing.set(name, group);
    }
  }
  for (const group of sharing.values()) {
    const flag = sharedFlag(group.key, [...group.states]);
    // Two products in the same intakes are one question.
    if (flag !== null) flags.set(flag.id, flag);
  }
  return [...flags.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Moves that disagree. Only the next move settles them: an answer beside it says why. */
function statusFork(state: IntakeState): Flag | null {
  if (!statusOf(state).conflict) return null;
  return openFlag(
    'status-fork',
    state,
    headMoves(state).map(({ id }) => id),
  );
}

/** Hand-backs of one item: who handed it back knew of no other. Ruling out all but one settles it, or undoing them. */
function handedBackTwice(state: IntakeState): Flag | null {
  const standing = standingHandBacks(state);
  const overlapping = standing.filter(({ id, body }) =>
    standing.some((other) => other.id !== id && other.body.items.some((item) => body.items.includes(item))),
  );
  if (overlapping.length === 0) return null;
  const madeBy = overlapping.map(({ id }) => id);
  const flag = openFlag('handed-back-twice', state, madeBy);
  return { ...flag, ...answered('handed-back-twice', madeBy, [state]) };
}

function openFlag(kind: Flag['kind'], { id }: IntakeState, madeBy: readonly string[]): Flag {
  return {
    id: flagId(kind, madeBy),
    kind,
    madeBy,
    intakes: [id],
    isOpen: true,
    answers: [],
    inViewOf: madeBy,
  };
}

/** `states` are all that share one key. Where the item was handed back it makes no flag, but may hold an answer to it. */
function sharedFlag(key: SharedKey, states: readonly IntakeState[]): Flag | null {
  const kind = key.flag;
  const counting = kind === 'ticket-twice' ? states : states.filter((state) => isHere(state, key));
  if (counting.length < 2) return null;
  const intakes = counting.map(({ id }) => id).sort();
  const given = answered(kind, intakes, states);
  return {
    id: flagId(kind, intakes),
    kind,
    madeBy: intakes,
    intakes,
    isOpen: !areAgreed(given.answers),
    ...given,
  };
}

/** The latest answers that were given in view of all of `madeBy`, and what the next one is made in view of. */
function answered(
  kind: FlagKind,
  madeBy: readonly string[],
  states: readonly IntakeState[],
): Pick<Flag, 'answers' | 'inViewOf'> {
  const known = states.flatMap(({ settlements }) => settlements.filter(({ body }) => body.flag === kind));
  return {
    answers: latestAnswers(known.filter(({ body }) => madeBy.every((id) => body.inViewOf.includes(id)))),
    inViewOf: [...madeBy, ...latestAnswers(known).map(({ id }) => id)],
  };
}

/** Whether the product of a key is still in the intake. */
export function isHere(state: IntakeState, { text }: SharedKey): boolean {
  return itemsHere(state).some(
    ({ model, serial }) => serial.state === 'read' && serialKey(model, serial.number).text === text,
  );
}

function areAgreed(answers: readonly FactOf<'flag-settled'>[]): boolean {
  const given = new Set(answers.map(({ body }) => body.answer));
  return given.size === 1 && !given.has('open-again');
}

function flagId(kind: Flag['kind'], madeBy: readonly string[]): string {
  return [kind, ...madeBy].join(' ');
}

/**
 * Whether an answer has to say why: that two products rightly carry one number, two intakes one ticket, or that a
 * hand-back did not happen.
 */
export function needsReason({ flag, answer }: { flag: Flag['kind']; answer: string | null }): boolean {
  return flag === 'handed-back-twice' || answer === 'leave-both';
}
