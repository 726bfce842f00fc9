/** The whole counter flow for one item of a member's kit, at the speed of people. */
import { setTimeout } from 'node:timers/promises';
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { takeInFirstProduct, type Act } from '../../support/counter-flow.ts';
import type { BenchDesk } from '../bench-desk.ts';

/**
 * How long people take before each act, ms. Keys and looks are those of the keystroke-level model (Card, Moran and Newell,
 * 1980: an average typist 280, getting ready for the next step 1350); aiming a scanner and writing a name are ours.
 */
const TAKES: Readonly<Record<Act, number>> = { look: 1350, key: 280, scan: 2000, sign: 3000 };

export interface CounterFlow {
  /** From reaching for the card until the ticket is there. */
  readonly seconds: number;
  /** Keys pressed; of a combination each key is one. */
  readonly keys: number;
}

export async function measureCounterFlow(
  { technician }: BenchDesk,
  seed: number,
  members: number,
): Promise<CounterFlow> {
  const member = memberWithKit(seed, members);
  let keys = 0;
  const start = performance.now();
  await takeInFirstProduct(technician, member, async (act) => {
    if (act === 'key') keys += 1;
    await setTimeout(TAKES[act]);
  });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  await technician.press('Escape');
  return { seconds, keys };
}

function memberWithKit(seed: number, members: number) {
  for (let index = 0; index < members; index += 1) {
    const member = sampleMember(seed, index);
    if (member.products.length > 0) return member;
  }
  throw new Error('no sample member has kit');
}
