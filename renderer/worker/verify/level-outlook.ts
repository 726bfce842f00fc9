/** What would raise a member's level, and what the next recalculation would take and why. */
import type { IsoDate } from '../../../domain/programme/iso-date.ts';
import { isAbove } from '../../../domain/programme/level.ts';
import { programmeInForce, regionOf } from '../../../domain/programme/programme-in-force.ts';
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { MemberRecord, VerdictCase } from '../../../domain/verdict/case.ts';
import { levelOnRecalculation } from '../../../domain/verdict/kit-level.ts';
import { adviseLevel, type LevelAdvice } from '../../../domain/verdict/level-advisor.ts';
import type { GivenVerdict, JudgedKit, LevelOutlook, LossReason } from '../service/given-verdict.ts';

type CountedKit = Exclude<JudgedKit, { kind: 'membership-year' }>;
type Loss = NonNullable<LevelAdvice['loss']>;

/** Null where the kit does not make the level of this verdict: for visitors, closed accounts, levels as recorded. */
export function levelOutlook(
  { record, desk, today }: VerdictCase,
  answer: GivenVerdict['answer'],
  kit: JudgedKit | null,
  pack: ProgrammePack,
): LevelOutlook | null {
  if (record?.status !== 'active' || record.region !== regionOf(pack, desk.country)) return null;
  if (kit === null || kit.kind === 'membership-year') return null;
  if (answer.basis !== 'record' || answer.warnings.includes('level-as-recorded')) return null;
  const advice = adviseLevel(record, pack, today);
  if (advice === null) return null;
  const { next, loss } = advice;
  if (loss === null) return { next, loss };
  const { on, to } = loss;
  return { next, loss: { on, to, because: reasonOf(loss, kit, kitOn(on, record, pack, today)) } };
}

/** The kit as the recalculation of a day will see it. */
function kitOn(on: IsoDate, record: MemberRecord, pack: ProgrammePack, today: IsoDate): CountedKit | null {
  const inForce = record.country === null ? null : programmeInForce(pack, record.country, today);
  if (inForce === null || inForce.programme.kind === 'membership-year') return null;
  return levelOnRecalculation(record.products, inForce.programme, on);
}

/** A kit that reaches the level today falls by losing support; one that doesn't was too small all year. */
function reasonOf({ from, to }: Loss, now: CountedKit, then: CountedKit | null): LossReason | null {
  if (then === null) return null;
  if (!isAbove(from.level, to.level)) return { why: 'no-video' };
  const models = endingBetween(now, then);
  if (models.length > 0 && !isAbove(from.level, now.level)) return { why: 'support-ends', models };
  const steps: readonly CountedKit['progress'][number][] = [...then.progress, ...now.progress];
  const progress = steps.find(({ level, reached }) => level === from.level && !reached);
  return progress === undefined ? null : { why: 'too-few', progress };
}

/** Models of products that count today and no longer then, each once. */
function endingBetween(now: CountedKit, then: CountedKit): string[] {
  const ended = then.lines.flatMap(({ product, standing }) =>
    !standing.counts && standing.why === 'support-ended' && standing.date >= now.on ? [product.model] : [],
  );
  return [...new Set(ended)];
}
