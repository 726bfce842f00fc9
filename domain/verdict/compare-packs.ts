/** What a new programme pack would change for the members there are, to be looked at before it is accepted. */
import type { Country } from '../programme/country.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import type { Membership } from '../programme/membership.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Verdict } from './answer.ts';
import type { MemberRecord } from './case.ts';
import { judge } from './judge.ts';

export interface Outcome extends Membership {
  readonly verdict: Verdict;
}

export interface PackChange {
  readonly from: Outcome;
  readonly to: Outcome;
  /** Members to whom it would happen; at least one. */
  readonly members: number;
}

export interface PackComparison {
  /** All members looked at. */
  readonly members: number;
  /** Those whose verdict, level or Video membership would be another. */
  readonly changed: number;
  /** The most frequent first. */
  readonly changes: readonly PackChange[];
}

/**
 * Gives every member the verdict of both packs, with a valid card in hand at a desk in `deskCountry` on `today`, and
 * counts the differences. Members come in chunks, so that a million need not be in memory at once. Fails only as the
 * reading of the members fails.
 */
export async function comparePacks(
  members: AsyncIterable<readonly MemberRecord[]> | Iterable<readonly MemberRecord[]>,
  packs: { readonly before: ProgrammePack; readonly after: ProgrammePack },
  at: { readonly today: IsoDate; readonly deskCountry: Country },
): Promise<PackComparison> {
  const changes = new Map<string, PackChange>();
  let count = 0;
  for await (const chunk of members) {
    for (const member of chunk) {
      count += 1;
      const from = outcomeOf(member, packs.before, at);
      const to = outcomeOf(member, packs.after, at);
      const key = JSON.stringify([from, to]);
      const known = changes.get(key);
      changes.set(key, { from, to, members: (known?.members ?? 0) + 1 });
    }
  }
  const different = [...changes].filter(([, { from, to }]) => !isSame(from, to)).sort(mostFrequentFirst);
  return {
    members: count,
    changed: different.reduce((sum, [, change]) => sum + change.members, 0),
    changes: different.map(([, change]) => change),
  };
}

function outcomeOf(
  record: MemberRecord,
  pack: ProgrammePack,
  { today, deskCountry }: { readonly today: IsoDate; readonly deskCountry: Country },
): Outcome {
  const { memberNumber: number, region } = record;
  const { verdict, level, video } = judge(
    {
      today,
      desk: { country: deskCountry },
      card: { number, region, shown: true, expires: null, level: null },
      record,
      roster: { builtAt: today },
    },
    pack,
  );
  return { verdict, level, video };
}

function isSame(one: Outcome, other: Outcome): boolean {
  return one.verdict === other.verdict && one.level === other.level && one.video === other.video;
}

/** Those of the same number in an order of their own, so that the same packs always give the same list. */
function mostFrequentFirst(
  [keyA, a]: readonly [string, PackChange],
  [keyB, b]: readonly [string, PackChange],
): number {
  return b.members - a.members || (keyA < keyB ? -1 : 1);
}
