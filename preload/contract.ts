/**
 * The one contract between main and renderer. A method is declared once: the schema of its request, checked in
 * main on every call, and the schema of its answer. The bridge and the handlers are both built from it.
 */
import { z } from 'zod';
import { deskCodeSchema } from '../domain/facts/fact.ts';
import { paperSchema } from '../domain/paper/paper.ts';
import { signedRosterManifestSchema } from '../domain/roster/roster-manifest.ts';
import { printedReportSchema } from '../domain/report/printed-report.ts';
import { MAX_TABLE_CHARACTERS, tableNameSchema } from '../domain/report/table-name.ts';
import { passphraseSchema } from '../domain/vault/passphrase.ts';
import { recoverySheetSchema } from '../domain/vault/recovery-sheet.ts';
import { beginsLikeHandOver, handOverProblemSchema } from '../domain/wire/hand-over-file.ts';
import { handOverNameSchema } from '../domain/wire/hand-over-name.ts';
import {
  enrolmentSchema,
  handOverAnswerSchema,
  MAX_HAND_OVER_BYTES,
  pairingCodeSchema,
} from '../domain/wire/hub-api.ts';
import { enrolmentIdSchema, signedRevocationSchema } from '../domain/wire/revocation.ts';

/** Longest journal record, characters: the largest fact, up to 3 bytes a character, sealed, as base64, and its id. */
const record = z.string().min(2).max(1_050_000);

/** What the renderer may know of the enrolment: everything but the token. */
const deskIdentitySchema = enrolmentSchema.omit({ token: true }).extend({
  hubUrl: z.url(),
  /**
   * What the hub knows this laptop by, and what files prove themselves to it with (`deskKeyOf`): for the hub alone, never
   * for a screen. Null when the keychain no longer opens the token.
   */
  enrolment: enrolmentIdSchema.nullable(),
  /** The hub's statement that this desk has ended; null while it is one. */
  revocation: signedRevocationSchema.nullable(),
});

/** What the hidden print window draws. */
const printJobSchema = z.discriminatedUnion('kind', [
  ...paperSchema.options,
  z.strictObject({ kind: z.literal('recovery-sheet'), sheet: recoverySheetSchema }),
  z.strictObject({ kind: z.literal('report'), ...printedReportSchema.shape }),
]);

/** What came of a PDF the person chose a place for. */
const savedWhereChosen = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), file: z.string() }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.enum(['cancelled', 'disk-full', 'unwritable', 'failed']),
  }),
]);

const printed = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), problem: z.enum(['cancelled', 'no-printer', 'failed']) }),
]);

/** A printer by the name the system knows it by, at the most so long. */
const printerName = z.string().min(1).max(300);

/** What the worker sealed for the hub; nothing else is written as such. */
const handOverFile = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= MAX_HAND_OVER_BYTES && beginsLikeHandOver(value),
);

/** The data key of the vault. Main keeps none after it was handed over. */
const vaultKey = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.length === 32,
);

/** How long no passphrase and no recovery key is tried, ms; 0 when the next try may come at once. */
const retryAfterMs = z.int().min(0);

/** A side of a page; a long receipt on a roll is some metres. */
const millimetres = z.number().min(10).max(10_000);

const nothing = z.undefined();

function method<Request extends z.ZodType, Answer extends z.ZodType>(request: Request, answer: Answer) {
  return { request, answer };
}

export const contract = {
  /** Versions for the status line and for support. */
  appInfo: method(
    nothing,
    z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string() }),
  ),

  /** Who this desk is, or null before it was enrolled. */
  identity: method(nothing, deskIdentitySchema.nullable()),

  /** Turns a one-time pairing code into an identity. The token stays in main. */
  enrol: method(
    z.strictObject({ hubUrl: z.string().max(300), code: pairingCodeSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), identity: deskIdentitySchema }),
      z.strictObject({
        ok: z.literal(false),
        problem: z.enum([
          'bad-address',
          'unreachable',
          'not-a-hub',
          'unknown-code',
          'too-many',
          'already-enrolled',
          'unwritable',
        ]),
      }),
    ]),
  ),

  /** Keeps the hub's statement that this desk has ended; false when it does not hold for it, or can't be kept. */
  noteRevocation: method(z.strictObject({ revocation: signedRevocationSchema }), z.boolean()),

  /**
   * Keeps the event as a roster's signed manifest has it, from the next call of `identity` on; false when the hub did not
   * sign it, it says nothing of the event, or it can't be kept.
   */
  noteEvent: method(z.strictObject({ manifest: signedRosterManifestSchema }), z.boolean()),

  /**
   * Removes everything the desk keeps: IndexedDB, journal, vault, identity. Only of one that has ended, and for a worker
   * that has handed over every fact. Cut, it is finished at the next start; then the page is loaded anew.
   */
  wipe: method(
    nothing,
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({ ok: z.literal(false), problem: z.enum(['not-revoked', 'disk-full', 'unwritable']) }),
    ]),
  ),

  /** Which desk this laptop was before that was ended and wiped; null otherwise. */
  endedDesk: method(nothing, z.strictObject({ desk: deskCodeSchema }).nullable()),

  /**
   * Whether the desk is protected yet, and what the system's keychain does for it: `lost` when it no longer opens its
   * part, so that the recovery key is needed.
   */
  vaultState: method(
    nothing,
    z.strictObject({
      state: z.enum(['absent', 'closed']),
      keychain: z.enum(['used', 'none', 'lost']),
      retryAfterMs,
    }),
  ),

  /** Makes the vault. The recovery key is in this answer and nowhere after. */
  setUpVault: method(
    z.strictObject({ passphrase: passphraseSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), key: vaultKey, recoveryKey: z.string() }),
      z.strictObject({ ok: z.literal(false), problem: z.enum(['too-short', 'exists', 'unwritable']) }),
    ]),
  ),

  /** Opens the vault with the passphrase. While a wait lasts nothing is tried. */
  openVault: method(
    z.strictObject({ passphrase: passphraseSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), key: vaultKey }),
      z.strictObject({
        ok: z.literal(false),
        problem: z.enum(['wrong', 'wait', 'keychain-lost', 'damaged']),
        retryAfterMs,
      }),
    ]),
  ),

  /** Opens the vault with the recovery key and gives it a new passphrase. The recovery key stays valid. */
  recoverVault: method(
    z.strictObject({ recoveryKey: z.string().max(200), passphrase: passphraseSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), key: vaultKey }),
      z.strictObject({
        ok: z.literal(false),
        problem: z.enum(['wrong', 'wait', 'too-short', 'damaged', 'unwritable']),
        retryAfterMs,
      }),
    ]),
  ),

  /** Another passphrase for the same vault. */
  changePassphrase: method(
    z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({
        ok: z.literal(false),
        problem: z.enum(['wrong', 'wait', 'too-short', 'keychain-lost', 'damaged', 'unwritable']),
        retryAfterMs,
      }),
    ]),
  ),

  /** Locks the desk: its page is loaded anew, and everything decrypted goes with the old one. */
  lock: method(nothing, nothing),

  /** Appends sealed facts to the journal and answers when they are on the disk (fsync). */
  journalAppend: method(
    z.strictObject({ records: z.array(record).min(1).max(500) }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({ ok: z.literal(false), problem: z.enum(['disk-full', 'unwritable']) }),
    ]),
  ),

  /** Reads the journal from a byte offset, a page at a time; `next` is null at its end. */
  journalRead: method(
    z.strictObject({ offset: z.int().min(0) }),
    z.strictObject({ records: z.array(z.string()), next: z.int().nullable() }),
  ),

  /** The system's printers, by name and by what people call them. */
  printers: method(nothing, z.array(z.strictObject({ name: printerName, called: z.string() }))),

  /** Writes a receipt or labels as a PDF into the desk's folder for receipts and answers with the file's path. */
  savePaper: method(
    paperSchema,
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), file: z.string() }),
      z.strictObject({ ok: z.literal(false), problem: z.enum(['disk-full', 'unwritable', 'failed']) }),
    ]),
  ),

  /** Prints a receipt or labels: at once on a printer, or, where that is null, through the system's print dialog. */
  printPaper: method(
    z.strictObject({ paper: paperSchema, printer: printerName.nullable() }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({
        ok: z.literal(false),
        problem: z.enum(['cancelled', 'no-printer', 'printer-gone', 'failed']),
      }),
    ]),
  ),

  /** Shows a saved receipt or labels in the system's file manager. */
  showSaved: method(z.strictObject({ file: z.string().max(1000) }), z.boolean()),

  /** Writes the recovery sheet as a PDF where the person says: a stick, not this laptop. */
  saveRecoverySheet: method(recoverySheetSchema, savedWhereChosen),

  /** Prints the recovery sheet through the system's print dialog. */
  printRecoverySheet: method(recoverySheetSchema, printed),

  /** Writes a file of unsent facts where the person says, such as to a stick. */
  saveHandOver: method(
    z.strictObject({ name: handOverNameSchema, bytes: handOverFile }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), file: z.string() }),
      z.strictObject({ ok: z.literal(false), problem: z.enum(['cancelled', 'disk-full', 'unwritable']) }),
    ]),
  ),

  /** Writes the event report as a PDF where the person says. */
  saveReport: method(printedReportSchema, savedWhereChosen),

  /** Prints the event report through the system's print dialog. */
  printReport: method(printedReportSchema, printed),

  /** Writes a table for a spreadsheet where the person says. */
  saveTable: method(
    z.strictObject({ name: tableNameSchema, text: z.string().max(MAX_TABLE_CHARACTERS) }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), file: z.string() }),
      z.strictObject({ ok: z.literal(false), problem: z.enum(['cancelled', 'disk-full', 'unwritable']) }),
    ]),
  ),

  /** Sends a file that another desk saved, chosen by the person, to the hub as it is, and answers what became of it. */
  carryHandOver: method(
    nothing,
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), taken: handOverAnswerSchema.options[0] }),
      z.strictObject({
        ok: z.literal(false),
        problem: z.enum([
          ...handOverProblemSchema.options,
          'cancelled',
          'unreadable',
          'unreachable',
          'not-the-hub',
          'token-refused',
          'hub-error',
        ]),
      }),
    ]),
  ),

  /** For the hidden print window alone: what it is to draw. */
  printJob: method(nothing, printJobSchema.nullable()),

  /** For the hidden print window alone: everything is drawn, on pages of this size, mm. */
  printDrawn: method(z.strictObject({ width: millimetres, height: millimetres }), nothing),
} as const;

export type Method = keyof typeof contract;
export type RequestOf<M extends Method> = z.infer<(typeof contract)[M]['request']>;
export type AnswerOf<M extends Method> = z.infer<(typeof contract)[M]['answer']>;
export type PrintJob = z.infer<typeof printJobSchema>;
/** Size of a page, mm. */
export type PageSize = RequestOf<'printDrawn'>;
export type DeskIdentity = z.infer<typeof deskIdentitySchema>;

/** What `window.desk` offers: a function per method, nothing general. */
export type DeskBridge = {
  [M in Method]: RequestOf<M> extends undefined
    ? () => Promise<AnswerOf<M>>
    : (request: RequestOf<M>) => Promise<AnswerOf<M>>;
};
