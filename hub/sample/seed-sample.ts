/** Replaces all members and cards by made-up ones. */
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';
import { replaceMembers } from '../roster/member-table.ts';
import { cardCells, createStaging, memberCells, productCells, stage } from '../roster/staged-rows.ts';
import { setEvent } from '../store/settings.ts';
import type { Store, Transaction } from '../store/store.ts';
import { knownCards, knownMembers } from './known-visitors.ts';
import { sampleCard } from './sample-card.ts';
import { sampleMember } from './sample-member.ts';

/** Cards without a member for each member. */
const CARDS_PER_MEMBER = 0.03;

const BATCH = 2000;

const sampleEvent = { name: 'Sample Grand Prix', country: 'FR', timeZone: 'Europe/Paris' };

/**
 * Fills the hub with `members` members, the well-known visitors among them, the same for the same `seed`, and sets a
 * sample event. All of it happens in one transaction; the roster is to be built after it.
 */
export async function seedSample(
  store: Store,
  { members, seed }: { members: number; seed: number },
): Promise<void> {
  const known = Object.values(knownMembers);
  await store.transaction(async (queries) => {
    await createStaging(queries);
    await stageMembers(queries, known);
    await stageCards(queries, Object.values(knownCards));
    for (const indexes of batches(members - known.length)) {
      await stageMembers(
        queries,
        indexes.map((index) => sampleMember(seed, index)),
      );
    }
    for (const indexes of batches(Math.ceil(members * CARDS_PER_MEMBER))) {
      await stageCards(
        queries,
        indexes.map((index) => sampleCard(seed, index)),
      );
    }
    await replaceMembers(queries, true);
    await setEvent(queries, sampleEvent);
  });
}

/** They are in no file, so that none of them has a line. */
const NO_LINE = 0;

async function stageMembers(queries: Transaction, members: readonly MemberRow[]): Promise<void> {
  await stage(
    queries,
    'staged_members',
    members.map((member) => memberCells(NO_LINE, member)),
  );
  await stage(
    queries,
    'staged_cards',
    members.flatMap((member) => member.cards.map((card) => cardCells(NO_LINE, card, member.memberNumber))),
  );
  await stage(
    queries,
    'staged_products',
    members
      .filter(({ products }) => products.length > 0)
      .map(({ products, memberNumber }) => productCells(NO_LINE, products, memberNumber)),
  );
}

async function stageCards(queries: Transaction, cards: readonly CardRow[]): Promise<void> {
  await stage(
    queries,
    'staged_cards',
    cards.map((card) => cardCells(NO_LINE, card, '')),
  );
}

/** The indexes from 0 up to `count`, a batch at a time. */
function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => start + offset);
  }
}
