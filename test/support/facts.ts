/** Facts for tests: made-up people, real schemas. */
import type { AttachmentRef } from '../../domain/facts/attachment.ts';
import { writeClock } from '../../domain/facts/hybrid-clock.ts';
import type { BodyOf, FactOf } from '../../domain/facts/kinds.ts';
import type { FlagAnswer } from '../../domain/facts/flag-settled.ts';
import type { LoanOutcome } from '../../domain/facts/loan-settled.ts';
import type { Status } from '../../domain/facts/status-moved.ts';
import { uuidV7 } from '../../domain/facts/uuid-v7.ts';
import { loanItemId } from '../../domain/loan/loan-item-id.ts';
import { writeTicket } from '../../domain/intake/ticket.ts';

/** The same id for the same number, sorted as the numbers are. */
export function testId(number: number): string {
  return uuidV7(Date.UTC(2026, 10, 24), new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, number >> 8, number & 0xff]));
}

/** `serial`: another for each intake, or they are flagged: one serial number in two open intakes. */
export function intakeBody(ticket: string, serial = '012345678901'): BodyOf<'intake-taken'> {
  return {
    ticket,
    person: { name: 'Sample Visitor', memberNumber: '20000001', card: null },
    contact: { phone: '', email: '', place: '' },
    language: 'en',
    verdict: null,
    queue: 'ordinary',
    items: [
      {
        id: testId(9000),
        model: 'EOS R5',
        kind: 'body',
        serial: { state: 'read', number: serial },
        service: 'repair',
        fault: 'does not start',
        accessories: [],
      },
    ],
  };
}

interface Origin {
  readonly id: number;
  readonly desk?: string;
  readonly seq?: number;
}

function envelope({ id, desk = 'AA', seq = id }: Origin) {
  const at = writeClock({ wall: Date.UTC(2026, 10, 24) + id * 1000, counter: 0 }, desk);
  return { id: testId(id), desk, seq, at, technician: 'Test', v: 1 };
}

export function intakeFact(origin: Origin): FactOf<'intake-taken'> {
  const { id, ...rest } = envelope(origin);
  return { ...rest, id, kind: 'intake-taken', about: id, body: intakeBody(writeTicket(rest.desk, rest.seq)) };
}

export function moveFact(
  origin: Origin & { about: string; to: Status; after: string[] },
): FactOf<'status-moved'> {
  const { about, to, after } = origin;
  return { ...envelope(origin), kind: 'status-moved', about, body: { to, after } };
}

export function attachmentFact(
  origin: Origin & { about: string; ref?: AttachmentRef },
): FactOf<'attachment-added'> {
  const { about, id } = origin;
  const ref = origin.ref ?? { hash: id.toString(16).padStart(64, '0'), type: 'image/jpeg', bytes: 1000 };
  const body = { attachment: ref, shows: 'condition' as const, item: null, note: '' };
  return { ...envelope(origin), kind: 'attachment-added', about, body };
}

export function settledFact(
  origin: Origin & { about: string; answer: FlagAnswer; inViewOf: string[]; because?: string },
): FactOf<'flag-settled'> {
  const { about, answer, inViewOf, because = answer.flag === 'handed-back-twice' ? 'seen' : '' } = origin;
  return { ...envelope(origin), kind: 'flag-settled', about, body: { ...answer, inViewOf, because } };
}

/** All by identity document and unsigned, until told otherwise. */
export function handBackFact(
  origin: Origin & { about: string; items: string[] } & Partial<
      Pick<BodyOf<'items-handed-back'>, 'proof' | 'signature'>
    >,
): FactOf<'items-handed-back'> {
  const { about, items, proof = { by: 'identity', document: 'passport' }, signature = null } = origin;
  return { ...envelope(origin), kind: 'items-handed-back', about, body: { items, proof, signature } };
}

export function undoneFact(origin: Origin & { about: string; handBack: string }): FactOf<'hand-back-undone'> {
  const { about, handBack } = origin;
  const body = { handBack, because: 'somebody else’s kit' };
  return { ...envelope(origin), kind: 'hand-back-undone', about, body };
}

export function noteFact(
  origin: Origin & { about: string } & Partial<BodyOf<'work-noted'>>,
): FactOf<'work-noted'> {
  const { about, items = [], note = 'cleaned the contacts', parts = [], minutes = 10 } = origin;
  return { ...envelope(origin), kind: 'work-noted', about, body: { items, note, parts, minutes } };
}

export function noteUndoneFact(origin: Origin & { about: string; note: string }): FactOf<'work-note-undone'> {
  const { about, note } = origin;
  return { ...envelope(origin), kind: 'work-note-undone', about, body: { note, because: 'another camera' } };
}

/** An item of the loan pool, listed for the first time until told otherwise. */
export function listedFact(
  origin: Origin & Partial<BodyOf<'loan-item-listed'>> & { asset: string },
): FactOf<'loan-item-listed'> {
  const {
    asset,
    model = 'EOS R5',
    serial = null,
    kind = 'body',
    value = null,
    note = '',
    after = [],
  } = origin;
  const body = { asset, model, serial, kind, value, note, after };
  return { ...envelope(origin), kind: 'loan-item-listed', about: loanItemId(asset), body };
}

export function withdrawnFact(
  origin: Origin & { asset: string; after: string[] },
): FactOf<'loan-item-withdrawn'> {
  const { asset, after } = origin;
  const body = { because: 'broken', after };
  return { ...envelope(origin), kind: 'loan-item-withdrawn', about: loanItemId(asset), body };
}

/** Lent by level and unsigned, for no intake, until told otherwise. */
export function issuedFact(
  origin: Origin & { asset: string } & Partial<BodyOf<'loan-issued'>>,
): FactOf<'loan-issued'> {
  const { asset, intake = null, due = Date.UTC(2026, 10, 24, 18), signature = null } = origin;
  const body = {
    item: { asset, model: 'EOS R5', serial: null },
    person: origin.person ?? { name: 'Sample Borrower', reach: 'seat 12' },
    memberNumber: '20000001',
    verdict: null,
    intake,
    due,
    condition: { state: 'good' as const, note: '' },
    signature,
    eligibility: origin.eligibility ?? { by: 'level' as const, level: 'gold' as const },
  };
  return { ...envelope(origin), kind: 'loan-issued', about: loanItemId(asset), body };
}

export function returnedFact(origin: Origin & { asset: string; loan: string }): FactOf<'loan-returned'> {
  const { asset, loan } = origin;
  const body = { loan, condition: { state: 'marked' as const, note: 'scratched hood' } };
  return { ...envelope(origin), kind: 'loan-returned', about: loanItemId(asset), body };
}

export function returnUndoneFact(
  origin: Origin & { asset: string; returned: string },
): FactOf<'loan-return-undone'> {
  const { asset, returned } = origin;
  const body = { return: returned, because: 'another item' };
  return { ...envelope(origin), kind: 'loan-return-undone', about: loanItemId(asset), body };
}

export function loanSettledFact(
  origin: Origin & { asset: string; loan: string; outcome: LoanOutcome; inViewOf?: readonly string[] },
): FactOf<'loan-settled'> {
  const { asset, loan, outcome, inViewOf } = origin;
  const body = { loan, outcome, because: 'as was found out', ...(inViewOf && { inViewOf: [...inViewOf] }) };
  return { ...envelope(origin), kind: 'loan-settled', about: loanItemId(asset), body };
}

export function settlementUndoneFact(
  origin: Origin & { asset: string; settlement: string },
): FactOf<'loan-settlement-undone'> {
  const { asset, settlement } = origin;
  const body = { settlement, because: 'it was in the other bag' };
  return { ...envelope(origin), kind: 'loan-settlement-undone', about: loanItemId(asset), body };
}

export function leftOutFact(
  origin: Origin & { asset: string; loan: string; intake: string },
): FactOf<'loan-left-out'> {
  const { asset, loan, intake } = origin;
  const body = { loan, intake, because: 'comes back tomorrow' };
  return { ...envelope(origin), kind: 'loan-left-out', about: loanItemId(asset), body };
}
