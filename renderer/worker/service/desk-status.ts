/** How the desk stands. */
import type { EventSettings } from '../../../domain/wire/event.ts';
import type { AnswerOf } from '../../../preload/contract.ts';
import type { ProgrammeFacts } from './given-verdict.ts';
import type { SaveProblem } from './saving.ts';

export type LinkProblem =
  | 'unreachable'
  | 'not-the-hub'
  | 'hub-error'
  /** The hub asked to be left alone for a while. */
  | 'busy'
  | 'token-refused'
  /** What the hub says; it proves nothing yet. */
  | 'revoked'
  | 'bad-answer';

export interface DeskStatus {
  readonly desk: string;
  readonly event: EventSettings;
  /** As people here know it, while it has changed since they were told; null otherwise. */
  readonly eventBefore: EventSettings | null;
  readonly sync: {
    /** `syncing` before the first answer of a run; `offline` since the last good contact otherwise. */
    readonly state: 'in-sync' | 'waiting' | 'offline' | 'syncing';
    readonly problem: LinkProblem | null;
    /** Facts the hub has not acknowledged. */
    readonly pending: number;
    /** Wall time of the oldest of them, ms since 1970. */
    readonly oldestPendingAt: number | null;
    /** Last good contact, ms since 1970; null when there was none since the start. */
    readonly lastContactAt: number | null;
    readonly offlineSince: number | null;
    /** Facts the hub could not read; kept on both sides. */
    readonly quarantined: number;
    /** Attachments the hub has not all bytes of. */
    readonly attachments: number;
    /** Facts that only a newer version of the app understands; kept and passed on. */
    readonly foreign: number;
    /** Desk clock minus hub clock, ms, or null before it was measured. */
    readonly skewMs: number | null;
  };
  readonly roster: {
    readonly builtAt: string | null;
    readonly members: number;
    readonly cards: number;
    readonly sample: boolean;
    /** The rules that came with it, or the built-in ones. */
    readonly programme: ProgrammeFacts;
    /** One that arrives, when that takes long enough to be spoken of. */
    readonly arriving: {
      readonly doneBytes: number;
      readonly totalBytes: number;
      /** That it will have. */
      readonly members: number;
      readonly bytesPerSecond: number;
      /** Null while nothing comes. */
      readonly secondsLeft: number | null;
    } | null;
    readonly problem: 'bad-signature' | 'malformed' | 'older' | 'damaged' | 'disk-full' | null;
    /** Set while it no longer answers: days since the hub confirmed it, and days the event lets it answer for. */
    readonly tooOld: { readonly days: number; readonly allowedDays: number } | null;
  };
  readonly journal: {
    /** Records that do not open with this vault's key: another vault's, or damaged. They are kept as they are. */
    readonly unopened: number;
  };
  /** Set when the desk's own storage does not work; the app says what to do. */
  readonly storage: SaveProblem | null;
  /** Set when the hub has proved that this laptop is no longer a desk; `problem` when it could not be wiped. */
  readonly ended: { readonly problem: WipeProblem | null } | null;
}

/** Everything is still there, or goes at the next start. */
export type WipeProblem = Extract<AnswerOf<'wipe'>, { ok: false }>['problem'];
