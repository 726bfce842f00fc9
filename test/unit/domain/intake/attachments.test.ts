import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../../../domain/facts/attachment.ts';
import { readFact } from '../../../../domain/facts/kinds.ts';
import { foldIntake, type IntakeFact, type IntakeState } from '../../../../domain/intake/intake.ts';
import { attachmentFact, intakeFact, moveFact, testId } from '../../../support/facts.ts';

const intake = intakeFact({ id: 1 });
const about = intake.id;
const photo = attachmentFact({ id: 2, about });
const facts: readonly IntakeFact[] = [
  intake,
  photo,
  moveFact({ id: 3, about, to: 'in-work', after: [about] }),
  attachmentFact({ id: 4, about, desk: 'BB' }),
  attachmentFact({ id: 5, about, desk: 'BB', ref: photo.body.attachment }),
];

function folded(arrived: readonly IntakeFact[]): IntakeState | null {
  return arrived.reduce<IntakeState | null>(foldIntake, null);
}

describe('the attachments of an intake', () => {
  it('are the same in any order of arrival, however often each fact comes', () => {
    const arrivals = fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 });
    fc.assert(
      fc.property(arrivals, (arrived) => {
        expect(folded(arrived)).toEqual(folded(facts));
      }),
    );
    expect(folded(facts)?.attachments.map(({ id }) => id)).toEqual([testId(2), testId(4), testId(5)]);
  });

  it('leave the state as it is when a fact comes again', () => {
    const state = folded(facts);
    expect(foldIntake(state, photo)).toBe(state);
  });
});

describe('the fact that names an attachment', () => {
  const { attachment } = photo.body;

  it('is known as it was made', () => {
    expect(readFact(structuredClone(photo))).toEqual({ state: 'known', fact: photo });
  });

  it.each([
    ['a hash that is none', { ...attachment, hash: 'abc' }, 'body.attachment.hash'],
    ['a hash in capitals', { ...attachment, hash: 'AB'.repeat(32) }, 'body.attachment.hash'],
    ['another type', { ...attachment, type: 'image/svg+xml' }, 'body.attachment.type'],
    ['no bytes', { ...attachment, bytes: 0 }, 'body.attachment.bytes'],
    ['too many bytes', { ...attachment, bytes: MAX_ATTACHMENT_BYTES + 1 }, 'body.attachment.bytes'],
  ])('is malformed with %s', (_name, wrong, place) => {
    const reading = readFact({ ...photo, body: { ...photo.body, attachment: wrong } });
    expect(reading).toMatchObject({ state: 'malformed', reason: expect.stringContaining(place) });
  });

  it('may be as large as the limit, and no longer in words than its own', () => {
    const largest = { ...photo.body, attachment: { ...attachment, bytes: MAX_ATTACHMENT_BYTES } };
    expect(readFact({ ...photo, body: largest }).state).toBe('known');
    expect(readFact({ ...photo, body: { ...photo.body, note: 'x'.repeat(201) } }).state).toBe('malformed');
  });
});
