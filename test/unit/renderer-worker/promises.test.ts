import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nothingAdded, type Draft } from '../../../domain/intake/draft.ts';
import { defaultIntakeRules } from '../../../domain/intake/intake-rules.ts';
import { samplePack } from '../../../domain/programme/sample-pack.ts';
import { createPromises } from '../../../renderer/worker/intakes/promises.ts';
import { aDraftItem } from '../../support/draft-item.ts';
import { testId } from '../../support/facts.ts';

const event = { name: 'Sample Open', country: 'FR', timeZone: 'Europe/Paris', sample: true };
const draft: Draft = {
  id: testId(1),
  changedAt: 0,
  person: { name: 'Sample Visitor', memberNumber: null, card: null },
  contact: { phone: '', email: '', place: '' },
  language: 'en',
  verdict: { id: testId(3), verdict: 'priority', level: 'gold' },
  queue: 'priority',
  items: [aDraftItem(testId(2))],
  ...nothingAdded,
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the promise of a draft', () => {
  it('is reckoned from now, by the rules of the event or those where it has none', () => {
    const hours = { ...defaultIntakeRules.turnaroundHours, gold: 2 };
    const quick = { ...event, intakeRules: { ...defaultIntakeRules, turnaroundHours: hours } };
    expect(
      createPromises(
        () => event,
        () => samplePack,
      ).promiseOf(draft).by,
    ).toBe(Date.parse('2026-11-25T09:00:00Z'));
    expect(
      createPromises(
        () => quick,
        () => samplePack,
      ).promiseOf(draft).by,
    ).toBe(Date.parse('2026-11-24T11:00:00Z'));
  });

  it('names what CPS does not support, and is the ordinary one with it', () => {
    const stray = { ...aDraftItem(testId(4)), model: 'Some tripod' };
    const mixed = { ...draft, items: [...draft.items, stray] };
    expect(
      createPromises(
        () => event,
        () => samplePack,
      ).promiseOf(mixed),
    ).toEqual({
      by: Date.parse('2026-11-27T09:00:00Z'),
      unsupported: [stray.id],
    });
  });

  it('goes with the draft as it is taken in, unless somebody made another, and so does what CPS supports', () => {
    const promises = createPromises(
      () => event,
      () => samplePack,
    );
    expect(promises.promised(draft).promise).toEqual({
      by: Date.parse('2026-11-25T09:00:00Z'),
      because: null,
    });
    const stray = { ...aDraftItem(testId(4)), model: 'Some tripod' };
    const because = { by: 5, because: 'part on its way' };
    const changed = { ...draft, items: [...draft.items, stray], promise: because };
    const promised = promises.promised(changed);
    expect(promised.promise).toEqual(because);
    expect(promised.items.map(({ cpsSupported }) => cpsSupported)).toEqual([true, false]);
  });
});
