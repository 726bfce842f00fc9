import { describe, expect, it } from 'vitest';
import {
  cardProblems,
  cardToPresentation,
  emptyCard,
} from '../../../../renderer/screens/verify/written-card.ts';

const card = {
  region: 'usa',
  number: ' 4470 1182 ',
  name: 'M. Example',
  level: 'Gold',
  expires: '2027-03-31',
} as const;

describe('a card copied by hand', () => {
  it('is presented as shown, with what was left empty as not known', () => {
    expect(cardToPresentation({ ...card, name: ' ', expires: '' })).toEqual({
      by: 'card',
      number: '4470 1182',
      region: 'usa',
      shown: true,
      expires: null,
      level: 'gold',
      name: null,
    });
  });

  it('needs a number, and a date that exists', () => {
    expect(cardProblems(card)).toEqual([]);
    expect(cardProblems({ ...card, number: ' ' })).toEqual(['number-missing']);
    expect(cardProblems({ ...card, expires: '2027-02-30' })).toEqual(['expires-wrong']);
    expect(cardProblems({ ...card, expires: '31.3.2027' })).toEqual(['expires-wrong']);
  });

  it('starts from what is known already', () => {
    expect(emptyCard(cardToPresentation(card))).toEqual({ ...card, number: '4470 1182', level: 'gold' });
    expect(emptyCard({ by: 'member', region: 'emea', memberNumber: '1', shown: false }).number).toBe('');
  });
});
