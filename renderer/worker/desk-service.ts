/** The one interface between the screens and the data side. The worker implements it; screens see nothing else. */
import type { AttachmentRef } from '../../domain/facts/attachment.ts';
import type { FlagAnswer } from '../../domain/facts/flag-settled.ts';
import type { ClockReading } from '../../domain/facts/hybrid-clock.ts';
import type { BodyOf, FactOf, KnownFact } from '../../domain/facts/kinds.ts';
import type { Status } from '../../domain/facts/status-moved.ts';
import type { Draft, DraftProblem } from '../../domain/intake/draft.ts';
import type { StatusView } from '../../domain/intake/intake.ts';
import type { Membership } from '../../domain/programme/membership.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import type { MemberRow, Region } from '../../domain/roster/rows.ts';
import type { VerdictAnswer } from '../../domain/verdict/answer.ts';
import type { KitExplained, LevelProgress } from '../../domain/verdict/explain-kit.ts';
import type { PointsExplained, PointsProgress } from '../../domain/verdict/explain-points.ts';
import type { LevelAdvice } from '../../domain/verdict/level-advisor.ts';
import type { EventSettings } from '../../domain/wire/hub-api.ts';
import type { SignedRevocation } from '../../domain/wire/revocation.ts';
import type { AnswerOf, DeskIdentity } from '../../preload/contract.ts';
import type { Language, LanguageChoice } from '../locales/languages.ts';

/** What the technician has in front of them. */
export type Presentation =
  | {
      readonly by: 'card';
      readonly number: string;
      /** As printed, or null when it can't be told. */
      readonly region: Region | null;
      readonly shown: boolean;
      /** ISO date as printed, or null. */
      readonly expires: string | null;
      readonly level: string | null;
      /** Name as printed, when written down. */
      readonly name: string | null;
    }
  | {
      readonly by: 'member';
      readonly region: Region;
      readonly memberNumber: string;
      readonly shown: boolean;
    };

/** One line of a list of people to choose from. */
export interface PersonHit {
  readonly region: Region;
  readonly memberNumber: string;
  readonly name: string;
  readonly country: string;
  readonly level: string | null;
  readonly status: MemberRow['status'];
}

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

/** What an input in the one field turned out to be. */
export type Identified =
  | { readonly kind: 'verdict'; readonly given: GivenVerdict }
  | { readonly kind: 'people'; readonly people: readonly PersonHit[] }
  | { readonly kind: 'ticket'; readonly intakeId: string }
  | {
      readonly kind: 'nothing';
      readonly why:
        'empty' | 'too-long' | 'no-such-name' | 'ticket-misread' | 'ticket-not-here' | 'roster-too-old';
    };

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
  /** True while there is something to settle about it. */
  readonly flagged: boolean;
  /** False until the hub has everything about it. */
  readonly synced: boolean;
}

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
  readonly synced: boolean;
  /** Facts about it that only a newer version of the app understands. */
  readonly foreign: number;
}

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
);

/** An open intake that holds the same product. Nothing about whose it is. */
export interface OpenElsewhere {
  readonly ticket: string;
  readonly desk: string;
}

/**
 * Why something could not be saved. Nothing that was committed before is touched by it. `damaged`: a row of the desk's
 * own storage does not open with the vault's key. `ended`: this laptop is no longer a desk.
 */
export type SaveProblem = 'disk-full' | 'unwritable' | 'storage-lost' | 'damaged' | 'ended';

/** `isKept`: it is on the disk, in the journal, and is saved by itself, once, when the database works again. */
export interface NotSaved {
  readonly ok: false;
  readonly problem: SaveProblem;
  readonly isKept: boolean;
}

export type CommitResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] }
  | NotSaved;

export type MoveResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  | { readonly ok: false; readonly problem: 'no-such-intake' }
  | NotSaved;

/** A fact the hub could not read. */
export interface QuarantinedFact {
  readonly id: string;
  readonly kind: string;
  /** Wall time, ms since 1970. */
  readonly at: number;
  /** Of the intake it is about, where that is here. */
  readonly ticket: string | null;
  /** The hub's, such as `body.to: invalid_value`: a place, and never a value. */
  readonly reason: string;
  /** The fact where this app can read it, or null. */
  readonly fact: KnownFact | null;
}

/** Where the bytes of an attachment are. */
export type AttachmentPlace =
  | { readonly at: 'here'; readonly isSent: boolean }
  /** They are on their way, or were cut off. */
  | { readonly at: 'hub'; readonly doneBytes: number }
  /** The hub waits for the desk that added it. */
  | { readonly at: 'desk' }
  /** This desk added it and no longer has it, nor does the hub. */
  | { readonly at: 'nowhere' }
  /** The hub has not been asked yet, or can't be. */
  | { readonly at: 'unknown' };

/** A picture or a document of an intake. */
export interface AttachmentView extends Omit<BodyOf<'attachment-added'>, 'attachment'> {
  /** Id of the fact. */
  readonly id: string;
  readonly ref: AttachmentRef;
  readonly at: ClockReading;
  readonly technician: string;
  readonly desk: string;
  readonly place: AttachmentPlace;
}

/** What is said of a photo as it is added. */
export type PhotoAbout = Omit<BodyOf<'attachment-added'>, 'attachment'>;

export type PhotoResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: SaveProblem | 'no-picture' | 'too-large' | 'no-such-intake' };
export type SettleResult =
  | { readonly ok: true }
  /** `no-such-flag`: settled meanwhile, or something was added to it. */
  | { readonly ok: false; readonly problem: SaveProblem | 'no-such-flag' | 'reason-missing' };

export interface DeskSettings {
  /** Initials or name of who works at the desk now; every fact carries it. Empty until set. */
  readonly technician: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: LanguageChoice;
  /** The desk locks when nobody was there for so long. */
  readonly idleMinutes: IdleMinutes;
}

/** What can be chosen of that. */
export const idleChoices = [2, 5, 10, 30] as const;

export type IdleMinutes = (typeof idleChoices)[number];

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

export type DeskEvent =
  | { readonly type: 'status'; readonly status: DeskStatus }
  | { readonly type: 'intakes' }
  | { readonly type: 'drafts' }
  /** Attachments came or went, or parts of them. */
  | { readonly type: 'attachments' };

/** A file with what waits, sealed for the hub, before it is written anywhere. */
export interface MadeHandOver {
  /** What it is called. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Wall time, ms since 1970. */
  readonly madeAt: number;
  /** How many facts are in it. */
  readonly facts: number;
  /** How many more wait but do not open, and so are not in it. */
  readonly unopened: number;
}

/** Such a file once it was written; `file` is where. */
export type SavedHandOver = Pick<MadeHandOver, 'madeAt' | 'facts'> & { readonly file: string };

export interface DeskService {
  /** Calls `listener` on every change until the page goes; at once with the current status. */
  subscribe(listener: (event: DeskEvent) => void): Promise<void>;

  /** What is this input: a ticket, a card, a name? A card's verdict is given and recorded. */
  identify(input: string): Promise<Identified>;

  /** Gives and records the verdict; `follows` is the verdict it corrects. */
  present(presentation: Presentation, follows: string | null): Promise<GivenVerdict>;

  /** First people whose name or number begins so, while the technician types; null when the roster is too old. */
  searchPeople(query: string, limit: number): Promise<readonly PersonHit[] | null>;

  /** Records the technician's decision about an unknown verdict. */
  decide(
    verdictId: string,
    treatAs: 'priority' | 'standard',
    because: string,
  ): Promise<{ ok: true } | NotSaved>;

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
  newId(): Promise<string>;

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

  /** The attachments of an intake, oldest first. Bytes that are not here are asked of the hub from then on. */
  attachments(intakeId: string): Promise<readonly AttachmentView[]>;
  /** Adds the picture in `file`, made smaller and without the place it was taken at. The same one twice is one. */
  addPhoto(intakeId: string, file: Blob, about: PhotoAbout): Promise<PhotoResult>;
  /** A picture's bytes, whole or small; null when they are not here or are no picture. */
  picture(hash: string, size: 'whole' | 'thumbnail'): Promise<Blob | null>;
  /** What there is to settle, then what is settled while it lasts; the newest first. */
  flags(): Promise<readonly FlagView[]>;
  settleFlag(id: string, answer: FlagAnswer, because: string): Promise<SettleResult>;
  /** Open intakes with this product in them, other than the draft's own. */
  openWithSerial(model: string, serial: string, draftId: string): Promise<readonly OpenElsewhere[]>;
  /** Facts of this desk the hub could not read, oldest first; the first hundred of them. */
  quarantined(): Promise<readonly QuarantinedFact[]>;
  /** Has one of them sent again, or with null all. */
  sendAgain(id: string | null): Promise<void>;

  settings(): Promise<DeskSettings>;
  saveSettings(settings: DeskSettings): Promise<void>;

  /** Asks the hub now instead of at the next turn. */
  syncNow(): Promise<void>;

  /**
   * Puts what waits into a file for the hub; null when nothing waits. All of it goes on waiting. `deskKey` is main's;
   * `progress` is told how many facts were read, and of how many.
   */
  makeHandOver(
    deskKey: Uint8Array,
    progress: (done: number, total: number) => void,
  ): Promise<MadeHandOver | null>;
  /** Remembers that such a file was written. */
  noteHandOver(saved: SavedHandOver): Promise<void>;
  /** The last one that was written, or null. */
  lastHandOver(): Promise<SavedHandOver | null>;
}

/** What the worker asks of main, through the page. */
export interface DeskHost {
  journalAppend(records: string[]): Promise<AnswerOf<'journalAppend'>>;
  journalRead(offset: number): Promise<AnswerOf<'journalRead'>>;
  noteRevocation(revocation: SignedRevocation): Promise<AnswerOf<'noteRevocation'>>;
  wipe(): Promise<AnswerOf<'wipe'>>;
}

/** Why a desk did not open. `damaged`: a row it needs does not open with this vault's key. */
export type OpenProblem = 'newer-version' | 'storage-lost' | 'damaged' | 'disk-full';

/** What the worker exposes to the page. The service answers once the desk's storage is open and healed. */
export interface WorkerEndpoint extends DeskService {
  /** Reads ahead what opening the desk will need, sealed as it is. Never rejects; need not be waited for. */
  prepare(): Promise<void>;
  /**
   * Opens and heals the desk's storage with the vault's key: an HKDF key that may derive keys and bits. A failure
   * leaves everything on the disk as it is.
   */
  open(identity: DeskIdentity, host: DeskHost, vaultKey: CryptoKey): Promise<Opened>;
}

export type Opened =
  /** With the settings, so that the screens can be drawn without asking again. */
  | { readonly ok: true; readonly settings: DeskSettings }
  | { readonly ok: false; readonly problem: OpenProblem };
