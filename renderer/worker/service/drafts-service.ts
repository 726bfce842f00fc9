/** Drafts of intakes, and what helps to fill one in. */
import type { Draft } from '../../../domain/intake/draft.ts';
import type { Promising } from '../../../domain/intake/promise.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { GivenVerdict } from './given-verdict.ts';
import type { SaveProblem } from './saving.ts';

/** An open intake that holds the same product. Nothing about whose it is. */
export interface OpenElsewhere {
  readonly ticket: string;
  readonly desk: string;
}

/** Whose a product is on the roster, when it is not the visitor's: a member's where it is not known who the visitor is. */
export type RegisteredTo = 'somebody-else' | 'a-member';

/** Where else a product was handed in, and whether others registered it. Nothing about whose it was or is. */
export interface SerialHistory {
  readonly open: readonly OpenElsewhere[];
  /** The last intake it went out of again; `takenAt` in ms since 1970. */
  readonly before: { readonly ticket: string; readonly takenAt: number } | null;
  /** Whether a member other than the draft's handed it in. */
  readonly isOthers: boolean;
  /** Null where nobody did, the visitor did, too, or the roster can't tell. */
  readonly registeredTo: RegisteredTo | null;
}

export interface DraftsService {
  /** A new draft, from a verdict or from nothing, already saved. */
  startDraft(from: { given: GivenVerdict; treatAs: 'priority' | 'standard' } | null): Promise<Draft>;
  saveDraft(draft: Draft): Promise<{ ok: true } | { ok: false; problem: SaveProblem }>;
  discardDraft(id: string): Promise<void>;
  /** Brings back a draft discarded in this run. */
  restoreDraft(draft: Draft): Promise<void>;
  /** Newest first. */
  drafts(): Promise<readonly Draft[]>;
  /** The kit to pick items from: the member behind a draft, or null. */
  memberOf(draft: Draft): Promise<MemberRow | null>;
  /** When it would be ready, were it taken in now. */
  promiseOf(draft: Draft): Promise<Promising>;
  /** Where else at this event this product was handed in, and whether it is registered to others. */
  serialHistory(model: string, serial: string, draft: Draft): Promise<SerialHistory>;
}
