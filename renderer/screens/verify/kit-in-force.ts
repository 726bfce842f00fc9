import { builtInPack } from '../../../domain/programme/built-in-pack.ts';
import { programmeInForce } from '../../../domain/programme/programme-in-force.ts';
import { samplePack } from '../../../domain/programme/sample-pack.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import { explainKit, type KitExplained } from '../../../domain/verdict/explain-kit.ts';
import { explainPoints, type PointsExplained } from '../../../domain/verdict/explain-points.ts';
import type { GivenVerdict } from '../../worker/desk-service.ts';

/** The member's kit by the rules that hold at home, or null where no kit makes the level. */
export function kitInForce(given: GivenVerdict, member: MemberRow): KitExplained | PointsExplained | null {
  const pack = given.sample ? samplePack : builtInPack;
  const inForce = programmeInForce(pack, member.country, given.today);
  if (inForce === null) return null;
  const { programme } = inForce;
  switch (programme.kind) {
    case 'counts':
      return explainKit(member.products, programme, given.today);
    case 'points':
      return explainPoints(member.products, programme, given.today);
    case 'membership-year':
      return null;
  }
}
