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
  readonly workNotes: readonly FactOf<'work-noted'>[];
  readonly workNotesUndone: readonly FactOf<'work-note-undone'>[];
  /** Ids of the items that are still to be handed back. */
  readonly here: readonly string[];
  readonly synced: boolean;
  /** Facts about it that only a newer version of the app understands. */
  readonly foreign: number;
}

/** The level of the verdict an intake rests on; `none`: without one. */
export const boardLevels = ['platinum', 'gold', 'silver', 'none'] as const;

export type BoardLevel = (typeof boardLevels)[number];

/** Which intakes, and which of their rows. What is not there narrows nothing. */
export interface BoardQuestion {
  /** Beginnings of words of ticket, name, models and serials. */
  readonly text: string;
  /** None means all. */
  readonly statuses: readonly Status[];
  /** Beginnings of words of the models. */
  readonly product?: string;
  readonly level?: BoardLevel;
  /** Only those the technician at work moved or worked on last. */
  readonly isMine?: boolean;
  /** Only those whose promise has passed. */
  readonly isOverdue?: boolean;
  /** The first row that is wanted; counts from 0. */
  readonly from?: number;
  /** How many rows. */
  readonly limit: number;
  /** Id of an intake whose place is asked for. */
  readonly seek?: string;
}

export interface BoardPage {
  readonly rows: readonly BoardRow[];
  /** Place of the first of them among all that fit. */
  readonly from: number;
  /** How many fit. */
  readonly total: number;
  /** How many fit everything but the status, by status. */
  readonly counts: Readonly<Record<Status, number>>;
  /** Of the intake that was sought; null when it does not fit. */
  readonly place: number | null;
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
  /** When it was promised to be ready, ms since 1970; null when nothing was. */
  readonly promisedBy: number | null;
  readonly name: string;
  /** Of its items. */
  readonly models: readonly string[];
  readonly queue: 'priority' | 'ordinary';
  readonly level: Exclude<BoardLevel, 'none'> | null;
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
  /** `loan-out`: it can't be handed back while a loan for it is out without a reason. */
  | { readonly ok: false; readonly problem: 'no-such-intake' | 'loan-out' }
  | NotSaved;

export interface IntakesService {
  /** Saves the intake as a fact, then removes the draft. Calling it again for the same draft never makes two. */
  commitIntake(draft: Draft): Promise<CommitResult>;
  /** A page of the board, the most pressing first. */
  board(question: BoardQuestion): Promise<BoardPage>;
  intake(id: string): Promise<IntakeDetail | null>;
  moveStatus(id: string, to: Status): Promise<MoveResult>;
}
