/**
 * The desk's own database: facts and what is folded from them, drafts, settings. Strict durability: what is
 * committed here survives a power cut. Sealed: only what an index compares is readable on the disk, and nothing of
 * that is personal. The list of versions is append-only: a shipped one is never edited.
 */
import { Dexie, type Collection, type Table } from 'dexie';
import type { AttachmentRef } from '../../domain/facts/attachment.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import type { Status } from '../../domain/facts/status-moved.ts';
import type { Draft } from '../../domain/intake/draft.ts';
import type { IntakeState } from '../../domain/intake/intake.ts';
import type { LoanItemState } from '../../domain/loan/loan-item.ts';
import type { EventSettings } from '../../domain/wire/event.ts';
import type { SavedHandOver } from './service/hand-over-service.ts';
import type { DeskSettings } from './service/settings-service.ts';
import { WaitingFacts } from './facts/waiting-facts.ts';
import { markWith } from './vault/look-up-mark.ts';
import { rowsThatOpen } from './vault/rows-that-open.ts';
import { sealRows } from './vault/seal-rows.ts';

export interface StoredFact {
  readonly id: string;
  readonly desk: string;
  readonly seq: number;
  readonly about: string;
  readonly fact: Fact;
  /** 1 while the hub has not answered for it; absent after, so that the index holds only what waits. */
  readonly pending?: 1;
  /** 1 when the hub could not read it. */
  readonly quarantined?: 1;
  /** The hub's reason for that. */
  readonly reason?: string;
}

export interface StoredIntake {
  readonly id: string;
  readonly state: IntakeState;
  readonly desk: string;
  /** The desk's counter inside the ticket; 0 while only later facts have arrived. */
  readonly counter: number;
  /** Wall time, ms since 1970; 0 while only later facts have arrived. */
  readonly takenAt: number;
  readonly status: Status;
  /** Folded words of ticket, name, models and serials. */
  readonly tokens: readonly string[];
  /** HMACs of what no other intake should have too: ticket, model with serial. */
  readonly marks: readonly string[];
  /** Whether it has flags, and if so whether one of them is open. */
  readonly flagged?: 'open' | 'settled';
}

/** An item of the loan pool. */
export interface StoredLoanItem {
  readonly id: string;
  readonly state: LoanItemState;
  /** When what is out is due first, ms since 1970; absent while nothing is. */
  readonly due?: number;
  /** 1 while it is lent twice. */
  readonly twice?: 1;
  /** HMAC of its serial number. */
  readonly marks: readonly string[];
  /** Ids of the intakes that can't be closed for it. */
  readonly intakes: readonly string[];
}

/** An attachment of which this laptop has bytes. */
export interface StoredAttachment {
  readonly hash: string;
  /**
   * - `unnamed`: all bytes are here, the fact that names it is still to be saved.
   * - `arriving`: another desk's, not all here yet.
   * - `here`: all bytes, named by a fact.
   */
  readonly state: 'unnamed' | 'arriving' | 'here';
  /** 1 while the hub has not all of it; absent after. */
  readonly pending?: 1;
  readonly ref: AttachmentRef;
}

/** A part of an attachment, sealed for `attachments/hash/part`. */
export interface SealedPart {
  readonly hash: string;
  /** Counts parts from 0. */
  readonly part: number;
  readonly sealed: Uint8Array;
}

/** Ids of intakes by a mark of theirs. */
export type Marked = Map<string, Set<string>>;

export interface MetaValues {
  /** Where pulling goes on, and the running hash there. */
  cursor: { epoch: string; after: number; hash: string };
  /** By which rules the views were folded from the facts. */
  foldedBy: string;
  /** Own facts the hub answered for at places behind the cursor, in the order of these. */
  answered: readonly { readonly sequence: number; readonly id: string }[];
  /** Facts of a newer version of the app, until this one knows them. */
  foreign: readonly { readonly id: string; readonly about: string }[];
  /** What is not in it, because it was stored before there was such a choice, is as at the first start. */
  settings: Partial<DeskSettings>;
  /** The file in which what waited was saved last. */
  handOver: SavedHandOver;
  /** Ids of intakes whose labels were printed here, the latest last. */
  labelled: readonly string[];
  /** The hub's epoch in which attachments were sent; in another it may have lost them. */
  attachmentsEpoch: string;
  /** The event as it was when people here were last told of it. */
  eventTold: EventSettings;
}

export interface MetaRow<K extends keyof MetaValues = keyof MetaValues> {
  readonly key: K;
  readonly value: MetaValues[K];
}

const MARKED_AT_ONCE = 50;

/** What stays readable on the disk. Nothing personal may be added here, nor an index on anything else. */
const plain = {
  facts: ['id', 'desk', 'seq', 'about', 'pending', 'quarantined'],
  intakes: ['id', 'desk', 'counter', 'takenAt', 'status', 'marks', 'flagged'],
  loans: ['id', 'due', 'twice', 'marks', 'intakes'],
  drafts: ['id', 'changedAt'],
  meta: ['key'],
  attachments: ['hash', 'state', 'pending'],
  attachmentParts: 'sealed-before',
} satisfies {
  facts: (keyof StoredFact)[];
  intakes: (keyof StoredIntake)[];
  loans: (keyof StoredLoanItem)[];
  drafts: (keyof Draft)[];
  meta: (keyof MetaRow)[];
  attachments: (keyof StoredAttachment)[];
  attachmentParts: 'sealed-before';
};

export class DeskDatabase extends Dexie {
  declare readonly facts: Table<StoredFact, string>;
  declare readonly intakes: Table<StoredIntake, string>;
  declare readonly loans: Table<StoredLoanItem, string>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly attachments: Table<StoredAttachment, string>;
  declare readonly attachmentParts: Table<SealedPart, [string, number]>;

  /** Intakes by their marks; null until they are read. */
  marked: Marked | null = null;

  /** Which facts the hub has not answered for. */
  readonly waiting = new WaitingFacts();

  /** The mark of a text, to find rows by what they have in common. */
  readonly mark: (text: string) => string;

  /** Places (table and key) of rows that did not open, until they are made anew. */
  readonly damaged = new Set<string>();

  /** Called for each row that did not open; whoever asked for it meets a `SealedRowError`. */
  onDamage: () => void = () => undefined;

  /** `key`: the 32 bytes rows are sealed with. */
  constructor(key: Uint8Array, name = 'desk') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.mark = markWith(key);
    // Told outside of the transaction that met it: who listens may read other tables.
    const noteDamage = (place: string): void => {
      this.damaged.add(place);
      Dexie.ignoreTransaction(() => this.onDamage());
    };
    this.use(sealRows(key, plain, noteDamage));
    this.use(this.waiting.middleware());
    this.version(1).stores({
      facts: '&id, [desk+seq], [pending+seq], [pending+about], [quarantined+about]',
      intakes: '&id, [desk+counter], takenAt, status',
      drafts: '&id, changedAt',
      meta: '&key',
    });
    // Rows of version 1 get the new columns when the views are folded anew.
    this.version(2).stores({ intakes: '&id, [desk+counter], takenAt, status, *marks, flagged' });
    this.version(3).stores({ attachments: '&hash, state, pending', attachmentParts: '&[hash+part]' });
    this.version(4).stores({ loans: '&id, due, twice, *marks, *intakes' });
    // Before anything else is read or written.
    this.on('ready', () => readWaiting(this), true);
  }

  /** A value of the desk's own, or null. */
  async read<K extends keyof MetaValues>(key: K): Promise<MetaValues[K] | null> {
    const row = await this.meta.get(key);
    // Rows are written through `write` alone, which pairs each key with its own type.
    return row === undefined ? null : (row as MetaRow<K>).value;
  }

  /** Several of them, in one look. */
  async readAll<const Keys extends readonly (keyof MetaValues)[]>(
    keys: Keys,
  ): Promise<{ [Place in keyof Keys]: MetaValues[Keys[Place]] | null }> {
    const rows = await this.meta.bulkGet([...keys]);
    return rows.map((row) => row?.value ?? null) as { [Place in keyof Keys]: MetaValues[Keys[Place]] | null };
  }

  async write<K extends keyof MetaValues>(key: K, value: MetaValues[K]): Promise<void> {
    await this.meta.put({ key, value });
  }
}

/** Attachments the hub has not all bytes of. */
export function waitingAttachments(
  database: DeskDatabase,
): Collection<StoredAttachment, string, StoredAttachment> {
  return database.attachments.where('pending').equals(1);
}

/** Facts the hub has not answered for, oldest first, as the index has them: slow where thousands waited once. */
export function waitingFacts(database: DeskDatabase): Collection<StoredFact, string, StoredFact> {
  return database.facts.where('[pending+seq]').between([1, 0], [1, Infinity]);
}

async function readWaiting(database: DeskDatabase): Promise<void> {
  const subjects = new Map<string, string>();
  const waiting = new Map<string, { seq: number; about: string }>();
  const subjectKeys = database.facts.where('[pending+about]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
  await subjectKeys.eachKey((key, { primaryKey }) => subjects.set(primaryKey, String(part(key, 1))));
  await waitingFacts(database).eachKey((key, { primaryKey }) =>
    waiting.set(primaryKey, { seq: Number(part(key, 1)), about: subjects.get(primaryKey) ?? '' }),
  );
  database.waiting.reset(waiting);
}

/** A part of a compound key. */
function part(key: unknown, place: number): unknown {
  return Array.isArray(key) ? key[place] : undefined;
}

/** The facts of the desk itself, oldest first. */
export function ownFacts({ facts }: DeskDatabase, desk: string): Collection<StoredFact, string, StoredFact> {
  return facts.where('[desk+seq]').between([desk, 0], [desk, Infinity]);
}

/** Has facts sent, or sent again, whatever the hub said of them. A row that does not open holds up no other. */
export async function markWaiting({ facts }: DeskDatabase, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += MARKED_AT_ONCE) {
    const rows = await rowsThatOpen(facts, ids.slice(start, start + MARKED_AT_ONCE));
    await facts.bulkPut(rows.map(({ quarantined, reason, ...rest }) => ({ ...rest, pending: 1 })));
  }
}
