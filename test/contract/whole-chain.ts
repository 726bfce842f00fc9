/** Reads everything a hub has, as a new desk does. */
import { expect } from 'vitest';
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import type { TestDesk } from './test-desk.ts';

/** All facts in the hub's sequence, which must have no gap, each with the right running hash. */
export async function wholeChain(desk: TestDesk): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (let hash = CHAIN_START; ;) {
    const page = await desk.pull(facts.length);
    for (const stored of page.facts) {
      hash = chainHash(hash, stored.fact);
      expect([stored.sequence, stored.hash]).toEqual([facts.length + 1, hash]);
      facts.push(stored.fact);
    }
    if (facts.length === page.head) return facts;
  }
}
