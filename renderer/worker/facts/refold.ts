/**
 * Folds the views anew from the facts when the rules they were folded by have changed: a kind of fact this app knows and
 * the last one did not, whose facts were foreign until now, or a catalogue that calls models otherwise.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../../domain/facts/canonical-json.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import { factKinds } from '../../../domain/facts/kinds.ts';
import { foldIntake, type IntakeState } from '../../../domain/intake/intake.ts';
import { foldLoanItem, type LoanItemState } from '../../../domain/loan/loan-item.ts';
import { models } from '../../../domain/kit/models.ts';
import type { DeskDatabase } from '../desk-database.ts';
import { readState } from '../intakes/sharing.ts';
import { asLoanFact, storeLoanItems } from '../loans/loan-views.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import { forgetUnderstood } from './foreign.ts';
import { asIntakeFact, storeIntakes } from './views.ts';

/** Raised when views are derived otherwise from the same facts. */
const VIEWS = 1;

/** Views written at a time. */
const PART = 50;

/** Once after an update; a crash in the middle is made up for at the next start. Rows that do not open stay as they are. */
export async function refoldViews(database: DeskDatabase): Promise<void> {
  const rules = currentRules();
  if ((await database.read('foldedBy')) === rules) return;
  const states = new Map<string, IntakeState>();
  const ids = await database.intakes.toCollection().primaryKeys();
  for (const stored of await rowsThatOpen(database.intakes, ids)) states.set(stored.id, readState(stored));
  // Half a fold must not take the place of a row that may yet be saved.
  const damaged = new Set(ids.filter((id) => !states.has(id)));
  const facts = await allFacts(database);
  for (const fact of facts) {
    for (const known of asIntakeFact(fact)) {
      if (damaged.has(known.about)) continue;
      states.set(known.about, foldIntake(states.get(known.about) ?? null, known));
    }
  }
  const all = [...states.values()];
  for (let start = 0; start < all.length; start += PART) {
    await database.transaction('rw', database.intakes, async () => {
      await storeIntakes(database, all.slice(start, start + PART));
    });
  }
  await refoldLoans(database, facts);
  await database.transaction('rw', database.meta, async () => {
    await forgetUnderstood(database, facts);
    await database.write('foldedBy', rules);
  });
}

/** The same for the items of the loan pool. */
async function refoldLoans(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  const { loans } = database;
  const states = new Map<string, LoanItemState>();
  const ids = await loans.toCollection().primaryKeys();
  for (const { id, state } of await rowsThatOpen(loans, ids)) states.set(id, state);
  const damaged = new Set(ids.filter((id) => !states.has(id)));
  for (const fact of facts.flatMap(asLoanFact)) {
    if (damaged.has(fact.about)) continue;
    states.set(fact.about, foldLoanItem(states.get(fact.about) ?? null, fact));
  }
  const all = [...states.values()];
  for (let start = 0; start < all.length; start += PART) {
    await database.transaction('rw', loans, () => storeLoanItems(database, all.slice(start, start + PART)));
  }
}

async function allFacts({ facts }: DeskDatabase): Promise<Fact[]> {
  const rows = await rowsThatOpen(facts, await facts.toCollection().primaryKeys());
  return rows.map(({ fact }) => fact);
}

let rules: string | null = null;

/** What the views are folded by, as the desk notes it. Worked out once: a desk is opened behind it. */
export function currentRules(): string {
  rules ??= hashOfRules();
  return rules;
}

function hashOfRules(): string {
  const kinds = Object.entries(factKinds).map(([kind, { v }]) => [kind, v]);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ views: VIEWS, kinds, models })))).slice(0, 16);
}
