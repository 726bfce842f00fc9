/** Intakes: taken in, read, moved on. */
import type { ClockReading } from '../../../domain/facts/hybrid-clock.ts';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import type { Status } from '../../../domain/facts/status-moved.ts';
import type { Draft, DraftProblem } from '../../../domain/intake/draft.ts';
import type { StatusView } from '../../../domain/intake/intake.ts';
import type { NotSaved } from './saving.ts';

/** Who did something, where and when. */
export interface Doing {
  readonly at: ClockReading;
  readonly technician: string;
  readonly desk: string;
}

/** One intake, whole. */
export interface IntakeDetail {
  readonly taken: FactOf<'intake-taken'>;
  readonly status: StatusView;
  readonly moves: readonly (Doing & { readonly to: Status })[];
  /** Answers to its flags. */
  readonly settlements: readonly FactOf<'flag-settled'>[];
  readonly handBacks: readonly FactOf<'items-handed-back'>[];
  readonly handBacksUndone: readonly FactOf<'hand-back-undone'>[];
  /** Ids of the items that are still to be handed back. */
  readonly here: readonly string[];
  readonly synced: boolean;
  /** Facts about it that only a newer version of the app understands. */
  readonly foreign: number;
}

/** One row of the board. */
export interface BoardRow {
  readonly id: string;
  readonly ticket: string;
  readonly desk: string;
  /** True when another desk took it in. */
  readonly elsewhere: boolean;
  /** Wall time, ms since 1970. */
  readonly takenAt: number;
  readonly name: string;
  readonly items: readonly {
    readonly model: string;
    readonly serial: string | null;
    readonly service: string;
  }[];
  readonly queue: 'priority' | 'ordinary';
  readonly level: string | null;
  readonly status: Status;
  /** How many of the items were handed back. */
  readonly handedBack: number;
  /** True while there is something to settle about it. */
  readonly flagged: boolean;
  /** False until the hub has everything about it. */
  readonly synced: boolean;
}

export type CommitResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] }
  | NotSaved;

export type MoveResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  | { readonly ok: false; readonly problem: 'no-such-intake' }
  | NotSaved;

export interface IntakesService {
  /** Saves the intake as a fact, then removes the draft. Calling it again for the same draft never makes two. */
  commitIntake(draft: Draft): Promise<CommitResult>;
  /** Rows for the board, newest first. An empty list of statuses means all. */
  board(filter: {
    text: string;
    statuses: readonly Status[];
    limit: number;
  }): Promise<{ rows: readonly BoardRow[]; total: number }>;
  intake(id: string): Promise<IntakeDetail | null>;
  moveStatus(id: string, to: Status): Promise<MoveResult>;
}
