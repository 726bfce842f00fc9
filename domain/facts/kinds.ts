/** Every kind of fact, declared once: its schema, and from it its type. */
import { z } from 'zod';
import { attachmentAdded } from './attachment-added.ts';
import { factSchema, type Fact } from './fact.ts';
import { decisionMade } from './decision-made.ts';
import { flagSettled } from './flag-settled.ts';
import { handBackUndone } from './hand-back-undone.ts';
import { intakeTaken } from './intake-taken.ts';
import { itemsHandedBack } from './items-handed-back.ts';
import { loanIssued } from './loan-issued.ts';
import { loanItemListed } from './loan-item-listed.ts';
import { loanItemWithdrawn } from './loan-item-withdrawn.ts';
import { loanLeftOut } from './loan-left-out.ts';
import { loanReturnUndone } from './loan-return-undone.ts';
import { loanReturned } from './loan-returned.ts';
import { loanSettled } from './loan-settled.ts';
import { loanSettlementUndone } from './loan-settlement-undone.ts';
import { statusMoved } from './status-moved.ts';
import { verdictGiven } from './verdict-given.ts';
import { workNoteUndone } from './work-note-undone.ts';
import { workNoted } from './work-noted.ts';

/** Current version and body schema of each kind. */
export const factKinds = {
  'verdict-given': { v: 1, body: verdictGiven },
  'decision-made': { v: 1, body: decisionMade },
  'intake-taken': { v: 3, body: intakeTaken },
  'status-moved': { v: 1, body: statusMoved },
  'attachment-added': { v: 1, body: attachmentAdded },
  'flag-settled': { v: 2, body: flagSettled },
  'items-handed-back': { v: 1, body: itemsHandedBack },
  'hand-back-undone': { v: 1, body: handBackUndone },
  'work-noted': { v: 1, body: workNoted },
  'work-note-undone': { v: 1, body: workNoteUndone },
  'loan-item-listed': { v: 1, body: loanItemListed },
  'loan-item-withdrawn': { v: 1, body: loanItemWithdrawn },
  'loan-issued': { v: 1, body: loanIssued },
  'loan-returned': { v: 1, body: loanReturned },
  'loan-return-undone': { v: 1, body: loanReturnUndone },
  'loan-settled': { v: 2, body: loanSettled },
  'loan-settlement-undone': { v: 1, body: loanSettlementUndone },
  'loan-left-out': { v: 1, body: loanLeftOut },
} as const;

export type FactKind = keyof typeof factKinds;

export type BodyOf<K extends FactKind> = z.infer<(typeof factKinds)[K]['body']>;

export type FactOf<K extends FactKind> = Omit<Fact, 'kind' | 'body'> & { kind: K; body: BodyOf<K> };

export type KnownFact = { [K in FactKind]: FactOf<K> }[FactKind];

/**
 * - `known`: a kind and version this app understands, its body valid.
 * - `foreign`: well-formed, but of a kind or version this app does not know; kept and passed on unchanged.
 * - `malformed`: quarantined, with a reason that names the place and never repeats a value.
 */
export type FactReading =
  | { state: 'known'; fact: KnownFact }
  | { state: 'foreign'; fact: Fact }
  | { state: 'malformed'; id: string | null; reason: string };

/** Reads a fact from anywhere: the journal, a database, the wire. */
export function readFact(value: unknown): FactReading {
  if (isSaidToBeKnown(value)) {
    const known = knownFactSchema.safeParse(value);
    return known.success ? { state: 'known', fact: known.data } : malformed(value, known.error);
  }
  const foreign = factSchema.safeParse(value);
  return foreign.success ? { state: 'foreign', fact: foreign.data } : malformed(value, foreign.error);
}

function malformed(value: unknown, error: z.ZodError): FactReading {
  return { state: 'malformed', id: idOf(value), reason: firstProblem(error) };
}

/** Whether kind and version are ones this app knows; nothing else of it was looked at. */
function isSaidToBeKnown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('v' in value)) return false;
  const { kind, v } = value;
  return typeof kind === 'string' && typeof v === 'number' && !isForeign({ kind, v });
}

/** Whether a fact is of a kind or version that this app does not know. */
export function isForeign({ kind, v }: Pick<Fact, 'kind' | 'v'>): boolean {
  return !isFactKind(kind) || v > factKinds[kind].v;
}

const knownFactSchema = z.discriminatedUnion('kind', [
  factSchema.extend({ kind: z.literal('verdict-given'), body: verdictGiven }),
  factSchema.extend({ kind: z.literal('decision-made'), body: decisionMade }),
  factSchema.extend({ kind: z.literal('intake-taken'), body: intakeTaken }),
  factSchema.extend({ kind: z.literal('status-moved'), body: statusMoved }),
  factSchema.extend({ kind: z.literal('attachment-added'), body: attachmentAdded }),
  factSchema.extend({ kind: z.literal('flag-settled'), body: flagSettled }),
  factSchema.extend({ kind: z.literal('items-handed-back'), body: itemsHandedBack }),
  factSchema.extend({ kind: z.literal('hand-back-undone'), body: handBackUndone }),
  factSchema.extend({ kind: z.literal('work-noted'), body: workNoted }),
  factSchema.extend({ kind: z.literal('work-note-undone'), body: workNoteUndone }),
  factSchema.extend({ kind: z.literal('loan-item-listed'), body: loanItemListed }),
  factSchema.extend({ kind: z.literal('loan-item-withdrawn'), body: loanItemWithdrawn }),
  factSchema.extend({ kind: z.literal('loan-issued'), body: loanIssued }),
  factSchema.extend({ kind: z.literal('loan-returned'), body: loanReturned }),
  factSchema.extend({ kind: z.literal('loan-return-undone'), body: loanReturnUndone }),
  factSchema.extend({ kind: z.literal('loan-settled'), body: loanSettled }),
  factSchema.extend({ kind: z.literal('loan-settlement-undone'), body: loanSettlementUndone }),
  factSchema.extend({ kind: z.literal('loan-left-out'), body: loanLeftOut }),
]);

function isFactKind(kind: string): kind is FactKind {
  return Object.hasOwn(factKinds, kind);
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const id = z.uuidv7().safeParse(value.id);
  return id.success ? id.data : null;
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map(String).join('.');
  // The message of a schema names what is wanted; the value itself may be personal and stays out.
  return `${path === '' ? 'fact' : path}: ${issue?.code ?? 'invalid'}`;
}
