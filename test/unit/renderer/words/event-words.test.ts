import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventChange } from '../../../../domain/intake/event-change.ts';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { eventChangeWords } from '../../../../renderer/words/event-words.ts';

const everything: EventChange = {
  name: 'Sample Finals',
  country: 'US',
  timeZone: 'America/New_York',
  open: { opens: '09:00', closes: '18:00' },
  turnaroundHours: { platinum: 6, ordinary: 48 },
  conditionRequired: true,
};

describe.each([
  [
    'en',
    'The event’s rules changed: name: Sample Finals; country: United States; time zone: America/New_York; ' +
      'kit is ready in 6 hrs (Platinum) and 48 hrs (ordinary); open from 09:00 to 18:00; ' +
      'the condition of every item has to be noted.',
    'The event’s rules changed: the condition need not be noted.',
  ],
  [
    'de',
    'Die Regeln der Veranstaltung haben sich geändert: Name: Sample Finals; Land: Vereinigte Staaten; ' +
      'Zeitzone: America/New_York; fertig in 6 Std. (Platin) und 48 Std. (regulär); ' +
      'geöffnet von 09:00 bis 18:00; der Zustand jedes Artikels ist festzuhalten.',
    'Die Regeln der Veranstaltung haben sich geändert: der Zustand muss nicht festgehalten werden.',
  ],
] as const)('how an event has changed, in %s', (language, all, one) => {
  beforeAll(() => startWords(language));
  afterAll(() => startWords('en'));

  it('is one sentence', () => {
    expect(eventChangeWords(everything, i18next.t)).toBe(all);
    expect(eventChangeWords({ conditionRequired: false }, i18next.t)).toBe(one);
  });
});
