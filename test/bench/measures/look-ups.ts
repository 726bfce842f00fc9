/** Look-ups by number in the roster, one after the other, as the page sees them: there and back included. */
import { madeUpNumber } from '../../../hub/sample/numbers.ts';
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { scattered, tenthAt } from '../figures.ts';
import { inPage } from '../page/in-page.ts';

const LOOKUPS = 1000;
/** Numbers of members that no sample reaches: it has five million at the most. */
const NOBODY = 2 ** 24;

export interface LookUps {
  readonly lookup: { readonly p50: number; readonly p99: number };
  readonly miss: { readonly p99: number };
  /** A call to the data side that does nothing: what the messages are of each of the times above. */
  readonly emptyCall: { readonly p50: number };
}

export async function measureLookUps(desk: BenchDesk, seed: number, members: number): Promise<LookUps> {
  const known = scattered(LOOKUPS, members).map((index) => sampleMember(seed, index).memberNumber);
  const unknown = scattered(LOOKUPS, NOBODY).map((index) => madeUpNumber('emea', NOBODY + index, seed));
  const found = await inPage(desk.page, 'lookUps', known);
  const missed = await inPage(desk.page, 'misses', unknown);
  const empty = await inPage(desk.page, 'emptyCalls', LOOKUPS);
  return {
    lookup: { p50: tenthAt(found, 0.5), p99: tenthAt(found, 0.99) },
    miss: { p99: tenthAt(missed, 0.99) },
    emptyCall: { p50: tenthAt(empty, 0.5) },
  };
}
