/** Folds facts into the views of the database, inside the transaction that stores them. */
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import { readFact, type FactOf } from '../../../domain/facts/kinds.ts';
import { flagsOf, sharedKeys } from '../../../domain/intake/flags.ts';
import {
  foldIntake,
  isIntakeFact,
  isIntakeKind,
  statusOf,
  type IntakeFact,
  type IntakeState,
} from '../../../domain/intake/intake.ts';
import { readTicket } from '../../../domain/intake/ticket.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase, StoredIntake } from '../desk-database.ts';
import { boardOf } from '../intakes/board-entry.ts';
import { markOf, noteMarks, readState, withSharing } from '../intakes/sharing.ts';
import { applyToLoans } from '../loans/loan-views.ts';
import { keysThatDoNotOpen } from '../vault/rows-that-open.ts';
import { SealedRowError } from '../vault/sealed-row.ts';

/** Applies facts in any order. Facts of kinds without a view, or not understood, leave the views as they are. */
export async function applyToViews(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  await applyToIntakes(database, facts);
  await applyToLoans(database, facts);
}

/**
 * The same for what others did. A fact about a view that does not open is left to whoever folds that view anew, and holds up
 * no other: it is stored, and in the fold then.
 */
export async function applyToViewsThatOpen(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  try {
    await applyToViews(database, facts);
  } catch (error) {
    if (!(error instanceof SealedRowError)) throw error;
    const ids = [...new Set(facts.map(({ about }) => about))];
    const { intakes, loans } = database;
    const damaged = new Set([
      ...(await keysThatDoNotOpen(intakes, await intakes.where('id').anyOf(ids).primaryKeys())),
      ...(await keysThatDoNotOpen(loans, await loans.where('id').anyOf(ids).primaryKeys())),
    ]);
    await applyToViews(
      database,
      facts.filter(({ about }) => !damaged.has(about)),
    );
  }
}

async function applyToIntakes(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  const intakeFacts = facts.flatMap(asIntakeFact);
  if (intakeFacts.length === 0) return;
  const ids = [...new Set(intakeFacts.map((fact) => fact.about))];
  const states = new Map<string, IntakeState>();
  for (const stored of await database.intakes.bulkGet(ids)) {
    if (stored !== undefined) states.set(stored.id, readState(stored));
  }
  for (const fact of intakeFacts) states.set(fact.about, foldIntake(states.get(fact.about) ?? null, fact));
  await storeIntakes(database, [...states.values()]);
}

/** Whether a fact is shown on the board. */
export function changesViews({ kind }: Fact): boolean {
  return isIntakeKind(kind);
}

/** A fact as an intake's fold takes it; none of another kind, or one that is not understood. */
export function asIntakeFact(fact: Fact): IntakeFact[] {
  if (!isIntakeKind(fact.kind)) return [];
  const reading = readFact(fact);
  return reading.state === 'known' && isIntakeFact(reading.fact) ? [reading.fact] : [];
}

/** Writes the views of intakes, and anew those of others whose flags they may change. */
export async function storeIntakes(database: DeskDatabase, changed: readonly IntakeState[]): Promise<void> {
  const near = await withSharing(database, changed);
  // What a neighbour is flagged for may come from neighbours of its own.
  const around = near.length === changed.length ? near : await withSharing(database, near);
  const flagged = new Map<string, 'open' | 'settled'>();
  for (const { intakes, isOpen } of flagsOf(around)) {
    for (const id of intakes) if (flagged.get(id) !== 'open') flagged.set(id, isOpen ? 'open' : 'settled');
  }
  for (const { id } of near) boardOf(database).noteStale(id);
  const rows = near.map((state) => toStored(database, state, flagged.get(state.id)));
  for (const row of rows) noteMarks(database, row);
  await database.intakes.bulkPut(rows);
}

function toStored(
  database: DeskDatabase,
  state: IntakeState,
  flagged: StoredIntake['flagged'],
): StoredIntake {
  const { taken } = state;
  const shared = {
    id: state.id,
    state,
    status: statusOf(state).status,
    marks: sharedKeys(state).map((key) => markOf(database, key)),
    ...(flagged === undefined ? {} : { flagged }),
  };
  if (taken === null) return { ...shared, desk: '', counter: 0, takenAt: 0, tokens: [] };
  const ticket = readTicket(taken.body.ticket);
  return {
    ...shared,
    desk: taken.desk,
    counter: ticket.ok ? ticket.counter : 0,
    takenAt: readClock(taken.at).wall,
    tokens: searchTokens(taken.body),
  };
}

function searchTokens(body: FactOf<'intake-taken'>['body']): string[] {
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
