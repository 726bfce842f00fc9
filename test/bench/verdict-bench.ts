/** How many verdicts a second one thread gives. `npx tsx test/bench/verdict-bench.ts` prints it. */
import { pathToFileURL } from 'node:url';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import type { VerdictCase } from '../../domain/verdict/case.ts';
import { decideVerdict } from '../../domain/verdict/verdict.ts';
import { sampleMember } from '../../hub/sample/sample-member.ts';

const CASES = 5_000;
const LARGEST_KIT = 20;
const SEED = 7;

export interface VerdictBench {
  readonly perSecond: number;
  /** Products of all cases over cases. */
  readonly productsPerCase: number;
}

/** Runs over made-up members of all regions at a European desk for about so many seconds, after one round to warm up. */
export function measureVerdicts(seconds: number): VerdictBench {
  const cases = madeUpCases();
  const products = cases.reduce((sum, { record }) => sum + (record?.products.length ?? 0), 0);
  answerAll(cases);
  let answered = 0;
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  while (elapsed() < seconds) answered += answerAll(cases);
  return { perSecond: Math.round(answered / elapsed()), productsPerCase: products / CASES };
}

/** Reads something of every answer, so that none can be left out as unused. */
function answerAll(cases: readonly VerdictCase[]): number {
  return cases.filter((input) => decideVerdict(input, samplePack).explain.length > 0).length;
}

/** Kits of 0 to 20 products, every size alike. One in ten is found by name only, one in twenty not at all. */
function madeUpCases(): VerdictCase[] {
  const members = Array.from({ length: CASES }, (_, index) => sampleMember(SEED, index));
  const shelf = members.flatMap(({ products }) => products);
  return members.map((member, index): VerdictCase => {
    const [card] = member.cards;
    const from = (index * LARGEST_KIT) % (shelf.length - LARGEST_KIT);
    const products = shelf.slice(from, from + (index % (LARGEST_KIT + 1)));
    const presented = {
      number: card?.number ?? member.memberNumber,
      region: member.region,
      shown: true,
      expires: card?.expires ?? null,
      level: null,
    };
    return {
      today: '2026-11-24',
      desk: { country: 'IT' },
      card: index % 10 === 3 ? null : presented,
      record: index % 20 === 7 ? null : { ...member, products },
      roster: { builtAt: '2026-11-24T05:00:00Z' },
    };
  });
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) {
  const { perSecond, productsPerCase } = measureVerdicts(5);
  console.log(`${perSecond} verdicts/s, ${productsPerCase.toFixed(1)} products a case`);
}
