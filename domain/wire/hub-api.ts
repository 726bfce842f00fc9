/**
 * The hub's HTTP interface, declared once: the hub serves and documents it from these schemas, the desk reads
 * every answer through them, so a captive portal's page can't be taken for an answer.
 *
 *     POST /v1/enrol                     pairing code → desk code, token, roster key   (no token)
 *     GET  /v1/health                    is it the hub, and which epoch                (no token)
 *     POST /v1/facts                     push, an answer per fact                      (also when revoked)
 *     GET  /v1/facts?after=N&limit=M     pull in the hub's sequence
 *     POST /v1/hand-over                 a file of unsent facts that came by hand, from whichever desk
 *     GET  /v1/events                    server-sent nudges: `facts`, `roster`, `attachments`
 *     GET  /v1/roster/manifest           the signed manifest
 *     GET  /v1/roster/blobs/:hash        bytes named by their hash, immutable, or a range of them
 *     HEAD /v1/attachments/:hash         how much of an attachment the hub has         (also when revoked)
 *     PUT  /v1/attachments/:hash         the next part of its bytes (attachments.ts)   (also when revoked)
 *     GET  /v1/attachments/:hash         its bytes, once all are there, or a range
 *     GET  /v1/revocation                the signed end of the desk's access, or null  (also when revoked)
 *     POST /v1/revocation/handed-over    a revoked desk has handed over everything     (also when revoked)
 *     GET  /v1/openapi.json              this, as OpenAPI                              (no token)
 */
import { z } from 'zod';
import { deskCodeSchema, factSchema } from '../facts/fact.ts';
import { eventSchema } from './event.ts';
import { handOverProblemSchema } from './hand-over-file.ts';
import { signedRevocationSchema } from './revocation.ts';

/** Facts in one push or pull, at the most. */
export const MAX_BATCH = 500;

/** Bytes in the body of one push, at the most; a desk with large facts sends fewer at a time. */
export const MAX_PUSH_BYTES = 16 * 1024 * 1024;

/** Bytes of a hand-over file, at the most: that of 20,000 facts has some five million. */
export const MAX_HAND_OVER_BYTES = 32 * 1024 * 1024;

export const pairingCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-?[0-9A-HJKMNP-TV-Z]{4}$/, 'must be a pairing code such as 7K4M-9QXD');

export const healthSchema = z.strictObject({
  service: z.literal('cps-event-desk-hub'),
  /** Changes when the hub's database was restored: what it had after that is to be sent again. */
  epoch: z.uuid(),
  /** The hub's clock, ISO, to measure the desk's by. */
  now: z.iso.datetime(),
});

export const enrolRequestSchema = z.strictObject({ code: pairingCodeSchema });

export const enrolmentSchema = z.strictObject({
  desk: deskCodeSchema,
  /** Bearer token of the desk; the hub keeps its hash only. */
  token: z.string().min(20).max(200),
  /** Ed25519 public key that signs rosters, hex. */
  rosterKey: z.string().regex(/^[0-9a-f]{64}$/),
  event: eventSchema,
  /** Counter of the last ticket under this desk code that the hub knows: another laptop may have been this desk. */
  lastTicket: z.int().min(0).default(0),
});

/** Facts are read one by one behind this, so that a bad one holds up no other. */
export const pushRequestSchema = z.strictObject({ facts: z.array(z.unknown()).max(MAX_BATCH) });

export const pushResultSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ index: z.int(), outcome: z.literal('stored'), sequence: z.int() }),
  z.strictObject({ index: z.int(), outcome: z.literal('duplicate'), sequence: z.int() }),
  z.strictObject({ index: z.int(), outcome: z.literal('quarantined'), reason: z.string() }),
]);

export const pushAnswerSchema = z.strictObject({ epoch: z.uuid(), results: z.array(pushResultSchema) });

export const pullQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MAX_BATCH).default(MAX_BATCH),
});

export const pullAnswerSchema = z.strictObject({
  epoch: z.uuid(),
  /** In sequence order; `hash` is the running hash after the fact (domain/facts/chain). */
  facts: z.array(z.strictObject({ sequence: z.int().min(1), hash: z.string(), fact: factSchema })),
  /** The hub's last sequence when it answered. */
  head: z.int().min(0),
});

/** What became of a hand-over file (hand-over-file.ts). A part that does not open takes nothing from the others. */
export const handOverAnswerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('taken'),
    /** The desk that made the file. */
    desk: deskCodeSchema,
    madeAt: z.iso.datetime(),
    /** How many facts it says are in it. */
    facts: z.int().min(0),
    stored: z.int().min(0),
    duplicate: z.int().min(0),
    quarantined: z.int().min(0),
    /** Where the first part begins that does not open or is missing, bytes; null when the file is whole. */
    brokenAt: z.int().min(0).nullable(),
  }),
  z.strictObject({ outcome: z.literal('refused'), problem: handOverProblemSchema }),
]);

export const revocationAnswerSchema = z.strictObject({ revocation: signedRevocationSchema.nullable() });

export const handedOverSchema = z.strictObject({ handedOverAt: z.iso.datetime() });

export const problemSchema = z.strictObject({
  /** What a program decides by. */
  error: z.enum([
    'unauthorised',
    /** The token's time as a desk is over; only the signed statement (revocation.ts) proves it. */
    'revoked',
    'bad-request',
    'unknown-code',
    'not-found',
    'too-large',
    'too-many',
    'failed',
  ]),
  /** What a person reads; it never repeats personal data. */
  message: z.string(),
});

export type Health = z.infer<typeof healthSchema>;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
export type PushResult = z.infer<typeof pushResultSchema>;
export type PullAnswer = z.infer<typeof pullAnswerSchema>;
export type HandOverAnswer = z.infer<typeof handOverAnswerSchema>;
export type Problem = z.infer<typeof problemSchema>;
