/** What a rule says before the answer is put into words. */
import type { Level } from '../programme/level.ts';
import type { Basis, Verdict } from './answer.ts';
import type { AdviceFacts, Finding, ReasonFacts, WarningFacts } from './findings.ts';

export type Reason = Finding<ReasonFacts>;
export type Warning = Finding<WarningFacts>;
export type Advice = Finding<AdviceFacts>;

export interface Judgement {
  readonly verdict: Verdict;
  readonly level: Level | null;
  readonly video: boolean;
  readonly basis: Basis;
  /** Most decisive first; never empty. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly warnings: readonly Warning[];
  readonly advice: readonly Advice[];
}

/** More to know and more to do. */
export type Extra = Pick<Judgement, 'warnings' | 'advice'>;

export const nothing: Extra = { warnings: [], advice: [] };

/** A judgement without priority, and so without a level. */
export function standard(
  basis: Judgement['basis'],
  reasons: Judgement['reasons'],
  advice: readonly Advice[] = [],
): Judgement {
  return { verdict: 'standard', level: null, video: false, basis, reasons, warnings: [], advice };
}

/** A judgement with more to know and more to do, in the order given. */
export function adding(judgement: Judgement, ...extras: readonly Extra[]): Judgement {
  return {
    ...judgement,
    warnings: judgement.warnings.concat(...extras.map(({ warnings }) => warnings)),
    advice: judgement.advice.concat(...extras.map(({ advice }) => advice)),
  };
}
