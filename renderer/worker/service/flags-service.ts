/** What desks did in ignorance of each other, and how it is settled. */
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import type { Status } from '../../../domain/facts/status-moved.ts';
import type { Doing } from './intakes-service.ts';
import type { SaveProblem } from './saving.ts';

/** An intake as a flag names it. */
export interface FlaggedIntake extends Doing {
  readonly id: string;
  readonly ticket: string;
  readonly name: string;
  readonly status: Status;
}

/** Something desks did in ignorance of each other. */
export type FlagView = {
  readonly id: string;
  readonly isOpen: boolean;
  readonly intakes: readonly FlaggedIntake[];
  /** The latest answers; several were given in ignorance of each other. */
  readonly answers: readonly FactOf<'flag-settled'>[];
} & (
  | { readonly kind: 'status-fork'; readonly moves: readonly FactOf<'status-moved'>[] }
  | {
      readonly kind: 'serial-twice';
      readonly products: readonly { readonly model: string; readonly serial: string }[];
    }
  | { readonly kind: 'ticket-twice' }
  | {
      readonly kind: 'handed-back-twice';
      /** Models of the items in more than one of them. */
      readonly twice: readonly string[];
      readonly handBacks: readonly (Doing & {
        readonly id: string;
        readonly models: readonly string[];
      })[];
    }
);

export type SettleResult =
  | { readonly ok: true }
  /**
   * - `no-such-flag`: settled meanwhile, or something was added to it.
   * - `loan-out`: it can't be handed back while a loan for it is out without a reason.
   */
  | { readonly ok: false; readonly problem: SaveProblem | 'no-such-flag' | 'reason-missing' | 'loan-out' };

export interface FlagsService {
  /** What there is to settle, then what is settled while it lasts; the newest first. */
  flags(): Promise<readonly FlagView[]>;
  settleFlag(id: string, answer: FlagAnswer, because: string): Promise<SettleResult>;
}
