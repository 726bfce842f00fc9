import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { flagSettled } from '../../../../domain/facts/flag-settled.ts';
import { needsReason } from '../../../../domain/intake/flags.ts';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { answersTo, doingWords, flagWords } from '../../../../renderer/screens/flags/flag-words.ts';
import { answerWords } from '../../../../renderer/words/answer-words.ts';
import type { FlaggedIntake, FlagView } from '../../../../renderer/worker/service/flags-service.ts';
import { intakeFact, moveFact, testId } from '../../../support/facts.ts';

const t = i18next.t;
const taken = intakeFact({ id: 1, desk: 'MC' });
const { ticket } = taken.body;

const intake: FlaggedIntake = {
  id: taken.id,
  ticket,
  name: 'Sample Visitor',
  status: 'ready',
  at: taken.at,
  technician: 'Alex',
  desk: 'MC',
};
const common = { id: 'flag', isOpen: true, answers: [] };

function fork(...to: ('ready' | 'handed-back')[]): FlagView {
  const moves = to.map((status, index) =>
    moveFact({ id: index + 2, about: taken.id, to: status, after: [taken.id] }),
  );
  return { ...common, kind: 'status-fork', intakes: [intake], moves };
}

const twoTickets: FlagView = { ...common, kind: 'ticket-twice', intakes: [intake, intake] };

const twice: FlagView = {
  ...common,
  kind: 'handed-back-twice',
  intakes: [intake],
  twice: ['EOS R5'],
  handBacks: ['MC', 'NC'].map((desk, index) => ({
    id: testId(index + 2),
    at: taken.at,
    technician: 'Alex',
    desk,
    models: ['EOS R5'],
  })),
};

function serial(products: number): FlagView {
  const product = { model: 'EOS R5', serial: '0123' };
  return {
    ...common,
    kind: 'serial-twice',
    intakes: [intake, intake],
    products: Array.from({ length: products }, () => product),
  };
}

describe.each([
  {
    language: 'en',
    titles: [
      `Desks disagree about ${ticket}`,
      `${ticket} was handed back twice`,
      'The same product in 2 open intakes',
      '3 products stand in the same 2 open intakes',
      `${ticket} stands on 2 intakes`,
      `Handed back twice: EOS R5 (${ticket})`,
    ],
    doing: 'Alex, desk MC, 24 Nov 2026, 01:00',
    answers: ['One of the hand-backs', 'One of the hand-backs', 'None: it is here'],
  },
  {
    language: 'de',
    titles: [
      `Die Schalter widersprechen sich bei ${ticket}`,
      `${ticket} wurde zweimal ausgegeben`,
      'Dasselbe Gerät in 2 offenen Annahmen',
      '3 Geräte stehen in denselben 2 offenen Annahmen',
      `${ticket} steht auf 2 Annahmen`,
      `Zweimal ausgegeben: EOS R5 (${ticket})`,
    ],
    doing: 'Alex, Schalter MC, 24.11.2026, 01:00',
    answers: ['Eine der Ausgaben', 'Eine der Ausgaben', 'Keine: es liegt hier'],
  },
] as const)('in $language', ({ language, titles, doing, answers }) => {
  beforeEach(() => startWords(language));

  it('a flag says what happened', () => {
    const flags = [
      fork('ready', 'handed-back'),
      fork('handed-back', 'handed-back'),
      serial(1),
      serial(3),
      twoTickets,
      twice,
    ];
    expect(flags.map((flag) => flagWords(flag, t).title)).toEqual(titles);
  });

  it('says who, where and when, at the venue’s time', () => {
    expect(doingWords(intake, 'Europe/Paris', t)).toBe(doing);
  });

  it('an answer is read in the history as it stood on its button, or without a name where none is known', () => {
    for (const { answer, word } of answersTo(twice, t)) {
      expect(answerWords(answer, t, twice.handBacks)).toBe(word);
      expect(answerWords(answer, t)).not.toContain('NC');
    }
    const words = answersTo(twice, t).map(({ answer }) => answerWords(answer, t));
    expect(words).toEqual(answers);
  });

  it('every answer that is offered has words, says what it does, and is one a fact can hold', () => {
    for (const flag of [fork('ready', 'handed-back'), serial(1), twoTickets, twice]) {
      const offered = answersTo(flag, t);
      expect(new Set(offered.map(({ word }) => word)).size).toBe(offered.length);
      for (const { answer, word, does } of offered) {
        expect(`${word} ${does}`).not.toMatch(/flags\.|^ | $/);
        const because = needsReason(answer) ? 'seen' : '';
        const body = { ...answer, inViewOf: [testId(1)], because };
        expect(flagSettled.safeParse(body).success).toBe(true);
      }
    }
  });
});
