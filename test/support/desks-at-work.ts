/** What several desks record who know of each other only now and then: facts in every kind of ignorance. */
import fc from 'fast-check';
import { serialAnswers, type FlagAnswer } from '../../domain/facts/flag-settled.ts';
import type { FactOf } from '../../domain/facts/kinds.ts';
import { statuses } from '../../domain/facts/status-moved.ts';
import { flagsOf, type Flag } from '../../domain/intake/flags.ts';
import {
  foldIntake,
  itemsHere,
  standingHandBacks,
  statusOf,
  type IntakeFact,
  type IntakeState,
} from '../../domain/intake/intake.ts';
import { writeTicket } from '../../domain/intake/ticket.ts';
import { handBackFact, intakeFact, moveFact, settledFact, testId, undoneFact } from './facts.ts';

/** The intakes that facts fold to. */
export function foldAll(facts: readonly IntakeFact[]): IntakeState[] {
  const states = new Map<string, IntakeState>();
  for (const fact of facts) states.set(fact.about, foldIntake(states.get(fact.about) ?? null, fact));
  return [...states.values()];
}

/** An intake with one product in it. */
export function intakeWith(
  id: number,
  serial: string,
  desk = 'AA',
  model = 'EOS R5',
): FactOf<'intake-taken'> {
  const fact = intakeFact({ id, desk });
  const [item] = fact.body.items;
  if (item === undefined) throw new Error('a test intake has an item');
  const items = [{ ...item, model, serial: { state: 'read' as const, number: serial } }];
  return { ...fact, body: { ...fact.body, items } };
}

/** The intake with one more product in it, of a model that no other has. */
export function withSecondItem(fact: FactOf<'intake-taken'>): FactOf<'intake-taken'> {
  const [item] = fact.body.items;
  if (item === undefined) throw new Error('a test intake has an item');
  const serial = { state: 'read' as const, number: fact.id.slice(-4) };
  const second = { ...item, id: testId(9001), model: 'EOS R3', serial };
  return { ...fact, body: { ...fact.body, items: [item, second] } };
}

/** The answer of somebody who saw the flag. */
export function settle(
  id: number,
  flag: Flag | undefined,
  answer: FlagAnswer,
  desk = 'AA',
): FactOf<'flag-settled'> {
  if (flag === undefined) throw new Error('there is no flag to settle');
  return settledFact({ id, desk, about: flag.intakes[0] ?? '', answer, inViewOf: [...flag.inViewOf] });
}

const deskCodes = ['AA', 'BB', 'CC'] as const;

interface Act {
  readonly desk: number;
  readonly what: 'take' | 'move' | 'settle' | 'hand-back' | 'undo' | 'learn';
  readonly pick: number;
}

const acts = fc.array(
  fc.record<Act>({
    desk: fc.nat({ max: 2 }),
    what: fc.constantFrom(
      'take',
      'move',
      'move',
      'settle',
      'settle',
      'hand-back',
      'hand-back',
      'undo',
      'learn',
    ),
    pick: fc.nat(),
  }),
  { maxLength: 30 },
);

function happened(all: readonly Act[]): IntakeFact[] {
  const facts: IntakeFact[] = [];
  const known: [IntakeFact[], IntakeFact[], IntakeFact[]] = [[], [], []];
  all.forEach(({ desk, what, pick }, index) => {
    const own = known[desk] ?? [];
    if (what === 'learn') {
      const theirs = known[pick % 3] ?? [];
      own.push(...theirs.filter((fact) => !own.includes(fact)));
      return;
    }
    for (const fact of act(index + 1, deskCodes[desk] ?? 'AA', what, pick, own)) {
      own.push(fact);
      facts.push(fact);
    }
  });
  return facts;
}

function act(
  id: number,
  desk: string,
  what: Exclude<Act['what'], 'learn'>,
  pick: number,
  own: readonly IntakeFact[],
): IntakeFact[] {
  const states = foldAll(own);
  const state = states[pick % Math.max(1, states.length)];
  if (what === 'take' || state === undefined) {
    // Two serial numbers and now and then a ticket that was given before.
    const one = intakeWith(id, String(pick % 2), desk);
    const fresh = pick % 3 === 0 ? withSecondItem(one) : one;
    const ticket = pick % 7 === 0 ? writeTicket('ZZ', 1) : fresh.body.ticket;
    return [{ ...fresh, body: { ...fresh.body, ticket } }];
  }
  if (what === 'move') {
    const to = statuses[pick % statuses.length] ?? 'ready';
    return [moveFact({ id, desk, about: state.id, to, after: [...statusOf(state).heads] })];
  }
  if (what === 'hand-back') {
    const items = itemsHere(state).map((item) => item.id);
    const some = pick % 2 === 0 ? items : items.slice(0, 1);
    return some.length === 0 ? [] : [handBackFact({ id, desk, about: state.id, items: some })];
  }
  if (what === 'undo') {
    const standing = standingHandBacks(state);
    const handBack = standing[pick % Math.max(1, standing.length)];
    return handBack === undefined ? [] : [undoneFact({ id, desk, about: state.id, handBack: handBack.id })];
  }
  const flags = flagsOf(states);
  const flag = flags[pick % Math.max(1, flags.length)];
  const answer = flag === undefined ? null : answerTo(flag, pick);
  return answer === null ? [] : [settle(id, flag, answer, desk)];
}

/** Null where a move settles it. */
function answerTo({ kind, madeBy }: Flag, pick: number): FlagAnswer | null {
  switch (kind) {
    case 'status-fork':
      return null;
    case 'ticket-twice':
      return { flag: kind, answer: pick % 3 === 0 ? 'open-again' : 'leave-both' };
    case 'serial-twice':
      return { flag: kind, answer: serialAnswers[pick % serialAnswers.length] ?? 'misread' };
    case 'handed-back-twice':
      return { flag: kind, answer: [...madeBy, null][pick % (madeBy.length + 1)] ?? null };
  }
}

/** In the order they were made. */
export const factsOfDesks: fc.Arbitrary<IntakeFact[]> = acts.map(happened);
