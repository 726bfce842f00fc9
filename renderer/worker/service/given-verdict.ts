/** A verdict as it is given at the desk: the answer, its sentences, and what it rests on. */
import type { Membership } from '../../../domain/programme/membership.ts';
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { VerdictAnswer } from '../../../domain/verdict/answer.ts';
import type { KitExplained, LevelProgress } from '../../../domain/verdict/explain-kit.ts';
import type { PointsExplained, PointsProgress } from '../../../domain/verdict/explain-points.ts';
import type { LevelAdvice } from '../../../domain/verdict/level-advisor.ts';
import type { Language } from '../../locales/languages.ts';
import type { Presentation } from './presentation.ts';

/** Which programme pack something rests on. */
export type ProgrammeFacts = Pick<ProgrammePack, 'name' | 'version' | 'sample'>;

/** A verdict's sentences. */
export type SaidVerdict = Pick<VerdictAnswer, 'explain' | 'advice'>;

/** A kit as the rules at its owner's home see it; where a membership is joined for a time no product counts. */
export type JudgedKit = KitExplained | PointsExplained | { readonly kind: 'membership-year' };

/** Why a level falls. */
export type LossReason =
  | { readonly why: 'support-ends'; readonly models: readonly string[] }
  | { readonly why: 'too-few'; readonly progress: LevelProgress | PointsProgress }
  | { readonly why: 'no-video' };

/** What would raise a level, and what the next recalculation takes. */
export interface LevelOutlook {
  readonly next: LevelAdvice['next'];
  readonly loss: {
    /** ISO date. */
    readonly on: string;
    readonly to: Membership;
    /** Null when that can't be said. */
    readonly because: LossReason | null;
  } | null;
}

/** A verdict that was given: shown at once, recorded as a fact. */
export interface GivenVerdict {
  /** Id of the fact. */
  readonly id: string;
  readonly presentation: Presentation;
  readonly answer: Omit<VerdictAnswer, keyof SaidVerdict>;
  /** Its sentences in every language, so that a change of language needs no second verdict. */
  readonly said: Readonly<Record<Language, SaidVerdict>>;
  /** The member it was found for, with kit and contact; null when the roster holds none. */
  readonly member: MemberRow | null;
  /** Null without a member, and where the pack has no rules for their home. */
  readonly kit: JudgedKit | null;
  /** Null where the kit does not make the level. */
  readonly outlook: LevelOutlook | null;
  /** The pack it was judged by. */
  readonly programme: ProgrammeFacts;
  readonly rosterBuiltAt: string | null;
}
