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
    'New at this event: it is called Sample Finals; its country is United States; its clock is that of America/New_York; ' +
      'kit is ready in 6 hrs (Platinum) and 48 hrs (ordinary); open from 09:00 to 18:00; ' +
      'the condition of every item has to be noted.',
    'New at this event: the condition need not be noted.',
  ],
  [
    'de',
    'Neu an dieser Veranstaltung: sie heißt Sample Finals; ihr Land ist Vereinigte Staaten; ' +
      'ihre Uhr ist die von America/New_York; fertig in 6 Std. (Platin) und 48 Std. (regulär); ' +
      'geöffnet von 09:00 bis 18:00; der Zustand jedes Artikels ist festzuhalten.',
    'Neu an dieser Veranstaltung: der Zustand muss nicht festgehalten werden.',
  ],
] as const)('how an event has changed, in %s', (language, all, one) => {
  beforeAll(() => startWords(language));
  afterAll(() => startWords('en'));

  it('is one sentence', () => {
    expect(eventChangeWords(everything, i18next.t)).toBe(all);
    expect(eventChangeWords({ conditionRequired: false }, i18next.t)).toBe(one);
  });
});
