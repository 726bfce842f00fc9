/** Folds facts into the views of the database, inside the transaction that stores them. */
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import { readFact } from '../../../domain/facts/kinds.ts';
import { foldIntake, statusOf, type IntakeFact, type IntakeState } from '../../../domain/intake/intake.ts';
import { readTicket } from '../../../domain/intake/ticket.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase, StoredIntake } from '../desk-database.ts';

/** Applies facts in any order. Facts of kinds without a view, or not understood, leave the views as they are. */
export async function applyToViews(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  const intakeFacts = facts.flatMap(asIntakeFact);
  if (intakeFacts.length === 0) return;
  const ids = [...new Set(intakeFacts.map((fact) => fact.about))];
  const states = new Map<string, IntakeState>();
  for (const stored of await database.intakes.bulkGet(ids)) {
    if (stored !== undefined) states.set(stored.id, stored.state);
  }
  for (const fact of intakeFacts) states.set(fact.about, foldIntake(states.get(fact.about) ?? null, fact));
  for (const id of ids) database.boardEntries.delete(id);
  await database.intakes.bulkPut([...states.values()].map(toStored));
}

/** Whether a fact is shown on the board. */
export function changesViews({ kind }: Fact): boolean {
  return kind === 'intake-taken' || kind === 'status-moved' || kind === 'attachment-added';
}

function asIntakeFact(fact: Fact): IntakeFact[] {
  const reading = readFact(fact);
  if (reading.state !== 'known') return [];
  switch (reading.fact.kind) {
    case 'intake-taken':
    case 'status-moved':
    case 'attachment-added':
      return [reading.fact];
    case 'verdict-given':
    case 'decision-made':
      return [];
  }
}

function toStored(state: IntakeState): StoredIntake {
  const { taken } = state;
  const status = statusOf(state).status;
  if (taken === null) {
    return { id: state.id, state, desk: '', counter: 0, takenAt: 0, status, tokens: [] };
  }
  const ticket = readTicket(taken.body.ticket);
  return {
    id: state.id,
    state,
    desk: taken.desk,
    counter: ticket.ok ? ticket.counter : 0,
    takenAt: readClock(taken.at).wall,
    status,
    tokens: searchTokens(taken.body),
  };
}

function searchTokens(body: Extract<IntakeFact, { kind: 'intake-taken' }>['body']): string[] {
  const words = [
    body.ticket,
    body.person.name,
    body.person.memberNumber ?? '',
    body.person.card?.number ?? '',
  ];
  for (const item of body.items) {
    words.push(item.model, item.serial.state === 'read' ? item.serial.number : '');
  }
  const whole = body.ticket.replaceAll('-', '').toLowerCase();
  return [...new Set([whole, ...words.flatMap(nameTokens)])];
}
