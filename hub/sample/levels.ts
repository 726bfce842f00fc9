/** What a made-up member's kit earns, by the same code that gives verdicts. */
import type { Membership } from '../../domain/programme/membership.ts';
import { sampleProgramme } from '../../domain/programme/sample-pack.ts';
import type { MemberRow } from '../../domain/roster/rows.ts';
import { explainKit } from '../../domain/verdict/explain-kit.ts';
import { kitLevel } from '../../domain/verdict/kit-level.ts';
import { SAMPLE_DAY } from './dates.ts';

const entryOf = new Map(sampleProgramme.countries.map((entry) => [entry.country, entry]));

/**
 * Level and video membership of a member in the sample pack. Elsewhere other schemes grant levels; the same kit
 * stands in for what they ask.
 */
export function earned(member: Omit<MemberRow, 'level' | 'levelSince' | 'video'>): Membership {
  if (member.products.length === 0) return { level: null, video: false };
  if (member.region !== sampleProgramme.region) {
    const { level, video } = explainKit(member.products, sampleProgramme, SAMPLE_DAY);
    return { level, video };
  }
  const entry = entryOf.get(member.country);
  if (entry === undefined) return { level: null, video: false };
  const { level, video } = kitLevel(
    { ...member, level: null, levelSince: null, video: false },
    { programme: sampleProgramme, entry },
    SAMPLE_DAY,
  );
  return { level, video };
}
