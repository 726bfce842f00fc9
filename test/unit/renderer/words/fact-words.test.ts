import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import type { KnownFact } from '../../../../domain/facts/kinds.ts';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { contentWords, kindWords, reasonWords } from '../../../../renderer/words/fact-words.ts';
import {
  handBackFact,
  intakeFact,
  moveFact,
  noteFact,
  noteUndoneFact,
  testId,
  undoneFact,
} from '../../../support/facts.ts';

beforeAll(() => startWords('en'));

const t = i18next.t;
const taken = intakeFact({ id: 1 });
const { kind, body, ...envelope } = taken;

const verdict: KnownFact = {
  ...envelope,
  kind: 'verdict-given',
  body: {
    card: null,
    memberNumber: '20000001',
    verdict: 'priority',
    level: 'gold',
    video: false,
    basis: 'record',
    reasons: ['level'],
    warnings: [],
    rosterBuiltAt: null,
    programmeVersion: '1',
    follows: null,
  },
};

it.each<[KnownFact, string]>([
  [taken, 'Sample Visitor: EOS R5 012345678901'],
  [
    {
      ...taken,
      body: {
        ...body,
        items: body.items.map((item) => ({
          ...item,
          serial: { state: 'unreadable' as const, because: 'worn' },
        })),
      },
    },
    'Sample Visitor: EOS R5',
  ],
  [moveFact({ id: 2, about: testId(1), to: 'in-work', after: [testId(1)] }), 'In work'],
  [handBackFact({ id: 3, about: testId(1), items: [testId(9000)] }), 'Passport shown'],
  [
    handBackFact({
      id: 3,
      about: testId(1),
      items: [testId(9000)],
      proof: { by: 'receipt', collector: 'Sample Colleague' },
    }),
    'Collected by Sample Colleague with the receipt',
  ],
  [undoneFact({ id: 4, about: testId(1), handBack: testId(3) }), 'somebody else’s kit'],
  [
    noteFact({ id: 5, about: testId(1), parts: [{ name: 'Shutter unit', number: 'CY3-1847', count: 2 }] }),
    'cleaned the contacts: 10 mins, 2 × Shutter unit (CY3-1847)',
  ],
  [
    noteFact({
      id: 5,
      about: testId(1),
      note: '',
      minutes: 0,
      parts: [{ name: 'Screw', number: null, count: 1 }],
    }),
    '1 × Screw',
  ],
  [noteUndoneFact({ id: 6, about: testId(1), note: testId(5) }), 'another camera'],
  [verdict, 'Priority, 20000001'],
  [
    { ...envelope, kind: 'decision-made', body: { treatAs: 'standard', because: 'no account' } },
    'Ordinary queue: no account',
  ],
  [{ ...envelope, kind: 'decision-made', body: { treatAs: 'priority', because: '' } }, 'Treat as priority'],
])('says what a fact says (%#)', (fact, words) => {
  expect(contentWords(fact, t)).toBe(words);
});

it.each([
  [kind, 'Intake'],
  ['status-moved', 'Status set'],
  ['items-handed-back', 'Hand-back'],
  ['work-noted', 'Work noted'],
  ['note-made', 'Entry of a newer version'],
])('a fact of the kind %s is "%s"', (name, words) => {
  expect(kindWords(name, t)).toBe(words);
});

it.each([
  ['desk: not-this-desk', 'It was made under another desk code than this laptop has now.'],
  ['body.to: invalid_value', 'The hub does not accept this part: body.to: invalid_value'],
])('the reason "%s" is "%s"', (reason, words) => {
  expect(reasonWords(reason, t)).toBe(words);
});
