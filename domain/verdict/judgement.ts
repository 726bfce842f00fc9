/** What a rule says before the answer is put together: ids together with the sentence that explains them. */
import type { Level } from '../programme/level.ts';
import type { Advice, AdviceId, Basis, ReasonId, Verdict, WarningId } from './answer.ts';

export interface Finding<Id extends string> {
  readonly id: Id;
  readonly sentence: string;
}

export type Reason = Finding<ReasonId>;
export type Warning = Finding<WarningId>;

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

/** Makes an advice; a function so that the id is checked where it is written. */
export const advise = (id: AdviceId, text: string): Advice => ({ id, text });

/** A judgement with more to know and more to do, in the order given. */
export function adding(
  judgement: Judgement,
  ...extras: readonly Pick<Judgement, 'warnings' | 'advice'>[]
): Judgement {
  return {
    ...judgement,
    warnings: [judgement, ...extras].flatMap(({ warnings }) => warnings),
    advice: [judgement, ...extras].flatMap(({ advice }) => advice),
  };
}
