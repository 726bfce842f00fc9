/** Replaces all members and cards by made-up ones. */
import { BATCH, clearMembers, insertCards, insertMembers } from '../roster/member-table.ts';
import { noteMembersReplaced, setEvent } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { knownCards, knownMembers } from './known-visitors.ts';
import { sampleCard } from './sample-card.ts';
import { sampleMember } from './sample-member.ts';

/** Cards without a member for each member. */
const CARDS_PER_MEMBER = 0.03;

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
    await clearMembers(queries);
    await insertMembers(queries, known);
    await insertCards(queries, Object.values(knownCards));
    for (const indexes of batches(members - known.length)) {
      await insertMembers(
        queries,
        indexes.map((index) => sampleMember(seed, index)),
      );
    }
    for (const indexes of batches(Math.ceil(members * CARDS_PER_MEMBER))) {
      await insertCards(
        queries,
        indexes.map((index) => sampleCard(seed, index)),
      );
    }
    await setEvent(queries, sampleEvent);
    await noteMembersReplaced(queries, true);
  });
}

/** The indexes from 0 up to `count`, a batch at a time. */
function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => start + offset);
  }
}
