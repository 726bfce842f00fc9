/** What each rule found out: ids together with the facts that its sentence is made of, in no language yet. */
import type { Country } from '../programme/country.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import type { Level } from '../programme/level.ts';
import type { Membership } from '../programme/membership.ts';
import type { ProgrammeCountry } from '../programme/programme-country.ts';
import type { OutsideSupport } from '../programme/supported-product.ts';
import type { Region } from '../roster/rows.ts';
import type { LevelProgress } from './explain-kit.ts';
import type { PointsProgress } from './explain-points.ts';
import type { LevelAdvice, Missing } from './level-advisor.ts';

/** Model names, each once, with the number of such products. */
export type ModelCounts = readonly (readonly [model: string, count: number])[];

/** A finding of one of the rules in a table of facts. */
export type Finding<Facts> = {
  readonly [Id in keyof Facts]: { readonly id: Id; readonly facts: Facts[Id] };
}[keyof Facts];

/** Nothing to say beyond the id. */
type None = Readonly<Record<string, never>>;

export interface ReasonFacts {
  readonly 'legacy-number-expired': { readonly number: string };
  readonly 'not-on-roster': {
    readonly number: string | null;
    readonly region: Region | null;
    readonly lookedUp:
      | { readonly on: 'roster'; readonly of: IsoDate }
      | { readonly on: 'no-roster' | 'damaged-roster' | 'outdated-roster' };
  };
  readonly 'account-closed': { readonly memberNumber: string };
  readonly 'account-blocked': { readonly memberNumber: string };
  readonly 'member-on-record': {
    readonly memberNumber: string;
    readonly region: Region;
    readonly joined: IsoDate | null;
    /** Null for a visitor, to whom none is promised. */
    readonly membership: Membership | null;
  };
  readonly 'country-level-cap': {
    readonly country: Country;
    readonly offered: Pick<ProgrammeCountry, 'upTo' | 'video'>;
    readonly without: Membership;
    readonly within: Membership;
  };
  readonly 'country-not-in-programme': {
    readonly memberNumber: string;
    readonly region: Region;
    readonly country: Country;
  };
  readonly 'level-recalculated': { readonly on: IsoDate; readonly gave: Membership };
  readonly 'level-raised': { readonly reached: Membership; readonly recorded: Membership };
  readonly 'below-silver': {
    readonly registered: number;
    /** Towards the lowest level whose needs are known; null when none is. */
    readonly progress: LevelProgress | PointsProgress | null;
  };
  readonly 'no-products': { readonly memberNumber: string; readonly joined: IsoDate | null };
  readonly 'membership-current': { readonly until: IsoDate };
  readonly 'membership-lapsed': { readonly memberNumber: string; readonly until: IsoDate };
  readonly 'card-shown': {
    readonly number: string;
    readonly region: Region;
    readonly expires: IsoDate | null;
  };
  readonly 'card-not-shown': {
    readonly who: { readonly by: 'number' | 'member'; readonly number: string };
    readonly region: Region;
  };
  readonly 'card-expired': { readonly number: string; readonly expires: IsoDate };
  readonly 'european-abroad': { readonly country: Country | null };
}

export interface WarningFacts {
  /** `age` in days; `answers` is false where the event no longer lets the roster answer. */
  readonly 'roster-stale': { readonly built: IsoDate; readonly age: number; readonly answers: boolean };
  readonly 'no-roster': None;
  readonly 'roster-damaged': None;
  readonly 'identify-holder': { readonly memberNumber: string };
  readonly 'product-unsupported': {
    readonly products: readonly ({ readonly model: string } & OutsideSupport)[];
  };
  readonly 'product-level-limit': {
    /** What the number of products alone would give. */
    readonly byNumber: Level;
    readonly products: readonly { readonly model: string; readonly upTo: Level }[];
  };
  readonly 'product-limit-unknown': { readonly counts: 'products' | 'points'; readonly models: ModelCounts };
  readonly 'level-falls-1-january': {
    readonly on: IsoDate;
    readonly from: Membership;
    readonly to: Membership;
  };
  readonly 'details-estimated': { readonly models: ModelCounts };
  readonly 'card-unverified': { readonly number: string };
  readonly 'home-level-not-promised': { readonly region: Region };
  readonly 'card-overdue': {
    readonly event: 'joined' | 'card-sent';
    readonly on: IsoDate;
    readonly days: number;
  };
  readonly 'level-as-recorded': { readonly because: AsRecordedBecause };
  readonly 'threshold-unknown': { readonly levels: readonly Level[] };
  readonly 'legacy-number-expired': { readonly number: string; readonly memberNumber: string };
  readonly 'card-expired': { readonly number: string; readonly expires: IsoDate };
}

/** Why a level can't be worked out here. */
export type AsRecordedBecause =
  | { readonly why: 'no-rules-of-region'; readonly region: Region }
  | { readonly why: 'home-not-known' }
  | { readonly why: 'thresholds-not-known' | 'end-not-known'; readonly country: Country };

export interface AdviceFacts {
  readonly 'apply-again': None;
  readonly 'what-is-missing': {
    readonly next: LevelAdvice['next'];
    /** Pro Video products that would make Video membership; null where it is not offered or not known. */
    readonly video: number | null;
  };
  readonly 'register-again': { readonly country: Country; readonly programme: string };
  readonly 'ask-for-card-again': None;
  readonly 'ask-for-evidence': None;
  readonly 'show-card': { readonly region: Region };
  readonly 'renew-card': None;
  readonly 'check-identity': { readonly memberNumber: string };
  readonly 'complete-details': { readonly models: ModelCounts };
  readonly 'register-before-1-january': {
    readonly on: IsoDate;
    readonly keep: Membership;
    /** What would be enough; null when that can't be said. */
    readonly missing: Missing | null;
  };
  readonly 'get-roster': None;
  readonly 'ask-programme-office': None;
  readonly 'ordinary-queue': None;
}
