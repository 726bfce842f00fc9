import { describe, expect, it } from 'vitest';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCard, aCase, aKit, aRecord, today, withKit } from './build-case.ts';

const foreignCard = { number: 'J 55-0001', region: 'japan' } as const;
const foreignRecord = (change = {}) =>
  aRecord({
    memberNumber: 'J 55-0001',
    region: 'japan',
    country: null,
    joined: null,
    cardSent: null,
    ...change,
  });

describe('card-shown', () => {
  it('gives a visitor priority on the card alone, with a warning', () => {
    const answer = decideVerdict(aCase({ card: aCard({ ...foreignCard, level: 'gold' }), record: null }));
    expect(answer).toMatchObject({ verdict: 'visitor-priority', level: null, video: false, basis: 'card' });
    expect(answer.reasons).toEqual(['card-shown']);
    expect(answer.warnings).toEqual(['card-unverified', 'home-level-not-promised']);
  });

  it('rests on the record when there is an active one', () => {
    const record = foreignRecord({ level: 'platinum', video: true });
    const answer = decideVerdict(aCase({ card: aCard(foreignCard), record }));
    expect(answer).toMatchObject({ verdict: 'visitor-priority', level: null, video: false, basis: 'record' });
    expect(answer.reasons[0]).toBe('card-shown');
    expect(answer.warnings).toEqual(['home-level-not-promised']);
  });

  it('takes the region from the record when the card does not tell', () => {
    const card = aCard({ ...foreignCard, region: null });
    expect(decideVerdict(aCase({ card, record: foreignRecord() })).verdict).toBe('visitor-priority');
  });

  it('works without a roster', () => {
    const answer = decideVerdict(
      aCase({ card: aCard(foreignCard), record: null, roster: { builtAt: null } }),
    );
    expect(answer).toMatchObject({ verdict: 'visitor-priority', basis: 'card' });
    expect(answer.warnings).toContain('no-roster');
  });
});

describe('card-not-shown', () => {
  it('leaves a visitor in the ordinary queue', () => {
    const answer = decideVerdict(aCase({ card: aCard({ ...foreignCard, shown: false }), record: null }));
    expect(answer).toMatchObject({ verdict: 'standard', basis: 'none', reasons: ['card-not-shown'] });
    expect(answer.warnings).toContain('home-level-not-promised');
    expect(answer.advice.map(({ id }) => id)).toEqual(['show-card', 'ordinary-queue']);
  });

  it('holds with an active record too, found by name or by number', () => {
    for (const card of [null, aCard({ ...foreignCard, shown: false })]) {
      const answer = decideVerdict(aCase({ card, record: foreignRecord() }));
      expect(answer).toMatchObject({ verdict: 'standard', basis: 'record', reasons: ['card-not-shown'] });
    }
  });
});

describe('card-expired', () => {
  const decide = (expires: string, change = {}) =>
    decideVerdict(aCase({ card: aCard({ ...foreignCard, expires, ...change }), record: null }));

  it('holds from the day after the printed date', () => {
    expect(decide(today).verdict).toBe('visitor-priority');
    expect(decide('2026-06-14')).toMatchObject({
      verdict: 'standard',
      basis: 'none',
      reasons: ['card-expired'],
    });
  });

  it('holds against an active record of a visitor', () => {
    const card = aCard({ ...foreignCard, expires: '2026-06-14' });
    const answer = decideVerdict(aCase({ card, record: foreignRecord() }));
    expect(answer).toMatchObject({ basis: 'record', reasons: ['card-expired'] });
  });

  it('holds for any region, known or not, home or not', () => {
    expect(decide('2026-06-14', { region: null }).reasons[0]).toBe('card-expired');
    const home = aCase({
      desk: { country: 'JP' },
      card: aCard({ ...foreignCard, expires: '2026-06-14' }),
      record: null,
    });
    expect(decideVerdict(home).reasons[0]).toBe('card-expired');
  });

  it('is a warning where an active record at home carries the verdict', () => {
    const decideAtHome = (expires: string) =>
      decideVerdict(withKit(aKit(2, 3, 'gold'), {}, { card: aCard({ expires }) }));
    expect(decideAtHome('2026-06-14')).toMatchObject({ verdict: 'priority', warnings: ['card-expired'] });
    expect(decideAtHome(today)).toMatchObject({ verdict: 'priority', warnings: [] });
  });
});

describe('european-abroad', () => {
  it('is the reason for a European with a card, with and without a record', () => {
    const desk = { country: 'US' };
    const known = decideVerdict(aCase({ desk }));
    expect(known).toMatchObject({ verdict: 'visitor-priority', level: null, basis: 'record' });
    expect(known.reasons[0]).toBe('european-abroad');
    const unknown = decideVerdict(aCase({ desk, record: null }));
    expect(unknown).toMatchObject({ verdict: 'visitor-priority', basis: 'card' });
    expect(unknown.reasons[0]).toBe('european-abroad');
    expect(unknown.warnings).toContain('card-unverified');
  });

  it('is not the reason without the card, nor for others', () => {
    const answer = decideVerdict(aCase({ desk: { country: 'US' }, card: aCard({ shown: false }) }));
    expect(answer).toMatchObject({ verdict: 'standard', reasons: ['card-not-shown'] });
    expect(decideVerdict(aCase({ card: aCard(foreignCard), record: null })).reasons).not.toContain(
      'european-abroad',
    );
  });
});

describe('register-again', () => {
  const adviceFor = (country: string, region: 'usa' | 'emea' = 'usa') => {
    const record = foreignRecord({ region, country });
    const card = aCard({ number: 'U1', region });
    return decideVerdict(aCase({ card, record })).advice.map(({ id }) => id);
  };

  it('is advised to who lives where the programme is offered', () => {
    expect(adviceFor('FR')).toContain('register-again');
  });

  it('is not advised elsewhere, nor to members of the programme', () => {
    expect(adviceFor('GR')).not.toContain('register-again');
    expect(adviceFor('US')).not.toContain('register-again');
    expect(adviceFor('FR', 'emea')).not.toContain('register-again');
  });
});

describe('card-overdue', () => {
  // 28 days before 15 June 2026 is 18 May.
  const decide = (
    joined: string | null,
    cardSent: string | null,
    card: ReturnType<typeof aCard> | null = null,
  ) => decideVerdict(withKit(aKit(2, 3, 'gold'), { joined, cardSent }, { card }));

  it('counts 28 days from joining when no card was sent', () => {
    expect(decide('2026-05-18', null).warnings).not.toContain('card-overdue');
    const late = decide('2026-05-17', null);
    expect(late.warnings).toContain('card-overdue');
    expect(late.advice.map(({ id }) => id)).toContain('ask-for-card-again');
    expect(late.explain.join()).toContain('29 days');
  });

  it('counts 28 days from sending', () => {
    expect(decide('2020-01-01', '2026-05-18').warnings).not.toContain('card-overdue');
    expect(decide('2020-01-01', '2026-05-17').warnings).toContain('card-overdue');
  });

  it('needs both: long a member, and no card in hand', () => {
    expect(decide('2026-06-01', '2026-05-01').warnings).not.toContain('card-overdue');
    expect(decide('2020-01-01', null, aCard()).warnings).not.toContain('card-overdue');
    expect(decide('2020-01-01', null, aCard({ shown: false })).warnings).toContain('card-overdue');
    expect(decide(null, null).warnings).not.toContain('card-overdue');
  });

  it('holds for a member abroad without a card', () => {
    const answer = decideVerdict(aCase({ desk: { country: 'JP' }, card: null }));
    expect(answer.warnings).toContain('card-overdue');
  });
});
