import { programmeInForce } from '../../../domain/programme/programme-in-force.ts';
import type { IsoDate } from '../../../domain/programme/iso-date.ts';
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { MemberRecord } from '../../../domain/verdict/case.ts';
import { explainKit } from '../../../domain/verdict/explain-kit.ts';
import { explainPoints } from '../../../domain/verdict/explain-points.ts';
import type { JudgedKit } from '../service/given-verdict.ts';

/** A member's kit product by product, by the rules that hold at home; null where the pack has none for them. */
export function judgeKit(record: MemberRecord, pack: ProgrammePack, today: IsoDate): JudgedKit | null {
  const inForce = record.country === null ? null : programmeInForce(pack, record.country, today);
  if (inForce === null || inForce.programme.region !== record.region) return null;
  const { programme } = inForce;
  switch (programme.kind) {
    case 'counts':
      return explainKit(record.products, programme, today);
    case 'points':
      return explainPoints(record.products, programme, today);
    case 'membership-year':
      return { kind: 'membership-year' };
  }
}
