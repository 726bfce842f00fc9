/** A member of a programme that goes by the kit, whose kit gives neither a photo level nor Video membership. */
import type { ProgrammeInForce } from '../programme/programme-in-force.ts';
import type { MemberRecord } from './case.ts';
import type { Advice, Reason } from './judgement.ts';
import type { KitLevel, KitProgramme } from './kit-level.ts';
import type { LevelAdvice } from './level-advisor.ts';

/** Source: FAQ, "I do not have enough qualifying equipment for CPS. Can I still become a member?" */
export function withoutLevel({ memberNumber, joined, products }: MemberRecord, kit: KitLevel['kit']): Reason {
  if (products.length === 0) return { id: 'no-products', facts: { memberNumber, joined } };
  return {
    id: 'below-silver',
    facts: { registered: products.length, progress: kit.progress[0] ?? null },
  };
}

/** What would reach the lowest level, or Video where the country offers it. */
export function whatIsMissing(
  { next }: LevelAdvice,
  { programme, entry }: ProgrammeInForce<KitProgramme>,
): Advice {
  return {
    id: 'what-is-missing',
    facts: { next, video: entry.video ? programme.videoProducts : null },
  };
}
