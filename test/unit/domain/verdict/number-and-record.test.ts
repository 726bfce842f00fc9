import { describe, expect, it } from 'vitest';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCard, aCase, aKit, aRecord, withKit } from './build-case.ts';

describe('legacy-number-expired', () => {
  const withNumber = (number: string, region: 'emea' | 'usa' | null, record = null) =>
    decideVerdict(aCase({ card: aCard({ number, region }), record }));

  it.each(['UK013795RS', 'uk013795rs', 'UK 013795 RS', 'DE-00421-AB', 'F12345'])(
    'holds for %s on an EMEA card',
    (number) => {
      const answer = withNumber(number, 'emea');
      expect(answer).toMatchObject({ verdict: 'standard', level: null, basis: 'none' });
      expect(answer.reasons).toEqual(['legacy-number-expired']);
      expect(answer.advice.map(({ id }) => id)).toContain('apply-again');
      expect(answer.explain[0]).toContain(number);
    },
  );

  it('holds for the known shape on a card of unknown region', () => {
    expect(withNumber('IT004711AB', null).reasons).toEqual(['legacy-number-expired']);
  });

  it.each(['U-4471902', 'HK0012345', '20000001', '7UK013795RS', 'UK013795RS7'])(
    'does not hold for %s of unknown region',
    (number) => {
      expect(withNumber(number, null)).toMatchObject({ verdict: 'unknown', reasons: ['not-on-roster'] });
    },
  );

  it('never judges a card printed with another region by its number', () => {
    expect(withNumber('UK013795RS', 'usa')).toMatchObject({
      verdict: 'visitor-priority',
      reasons: ['card-shown'],
    });
  });

  it('does not hold without both letters and digits', () => {
    for (const number of ['ABCDEF', '123456', '-'])
      expect(withNumber(number, 'emea').verdict).toBe('unknown');
  });

  it('holds for a number that only begins with what can be misread', () => {
    expect(withNumber('1O2X', 'emea').reasons).toEqual(['legacy-number-expired']);
  });

  it('does not hold for a number of digits, nor for one with a zero read as O', () => {
    expect(withNumber('20000002', 'emea').verdict).toBe('unknown');
    expect(withNumber('2OOOOOO2', 'emea').verdict).toBe('unknown');
  });

  it('does not hold for a card whose record tells another region', () => {
    const record = aRecord({ region: 'canada', country: null, memberNumber: 'CA013795RS' });
    const card = aCard({ number: 'CA013795RS', region: null });
    expect(decideVerdict(aCase({ card, record })).reasons[0]).toBe('card-shown');
  });

  it('is a warning when the member has a valid record under a new number', () => {
    const input = withKit(aKit(2, 3, 'gold'), {}, { card: aCard({ number: 'FR013795RS' }) });
    const answer = decideVerdict(input);
    expect(answer).toMatchObject({ verdict: 'priority', level: 'gold', basis: 'record' });
    expect(answer.warnings).toEqual(expect.arrayContaining(['legacy-number-expired', 'identify-holder']));
  });

  it('decides when the record itself carries the old number', () => {
    const card = aCard({ number: 'FR013795RS' });
    const record = aRecord({ memberNumber: 'FR 013795 RS' });
    expect(decideVerdict(aCase({ card, record })).reasons).toEqual(['legacy-number-expired']);
  });

  it('is no valid card for a European abroad', () => {
    const input = aCase({ desk: { country: 'US' }, card: aCard({ number: 'FR013795RS' }) });
    expect(decideVerdict(input)).toMatchObject({ verdict: 'standard', reasons: ['legacy-number-expired'] });
  });
});

describe('not-on-roster', () => {
  it('leaves a card of the home region open', () => {
    const answer = decideVerdict(aCase({ record: null }));
    expect(answer).toMatchObject({ verdict: 'unknown', basis: 'none', reasons: ['not-on-roster'] });
    expect(answer.advice.map(({ id }) => id)).toEqual(['ask-for-evidence']);
  });

  it('leaves a card of unknown region open, in hand or not', () => {
    for (const shown of [true, false]) {
      const card = aCard({ region: null, shown });
      expect(decideVerdict(aCase({ card, record: null })).verdict).toBe('unknown');
    }
  });

  it('leaves nobody and nothing open', () => {
    expect(decideVerdict(aCase({ card: null, record: null })).verdict).toBe('unknown');
  });

  it('says so differently without a roster', () => {
    const answer = decideVerdict(aCase({ record: null, roster: { builtAt: null } }));
    expect(answer.warnings).toEqual(['no-roster']);
    expect(answer.explain[0]).toContain('has no roster');
  });

  it('never says so of a roster whose part can’t be read', () => {
    const roster = { builtAt: '2026-06-15T04:00:00Z', damaged: true };
    const answer = decideVerdict(aCase({ record: null, roster }));
    expect(answer).toMatchObject({ verdict: 'unknown', basis: 'none', warnings: ['roster-damaged'] });
    expect(answer.explain[0]).toContain('could not be looked up');
    expect(answer.advice.map(({ id }) => id)).toEqual(['ask-for-evidence', 'get-roster']);
  });

  it('never says so of a roster that the event no longer lets answer, however new that is', () => {
    const roster = { builtAt: '2026-06-15T04:00:00Z', tooOld: true };
    const answer = decideVerdict(aCase({ record: null, roster }));
    expect(answer).toMatchObject({ verdict: 'unknown', basis: 'none', warnings: ['roster-stale'] });
    expect(answer.explain[0]).toContain('could not be looked up');
    expect(answer.advice.map(({ id }) => id)).toEqual(['ask-for-evidence', 'get-roster']);
  });
});

describe('account-closed and account-blocked', () => {
  it.each(['closed', 'blocked'] as const)('a %s account is standard whatever the card shows', (status) => {
    for (const country of ['FR', 'US', 'JP']) {
      const answer = decideVerdict(
        withKit(aKit(3, 4, 'platinum'), { status, level: 'gold' }, { desk: { country } }),
      );
      expect(answer).toMatchObject({ verdict: 'standard', level: null, video: false, basis: 'record' });
      expect(answer.reasons).toEqual([`account-${status}`]);
    }
  });

  it('decides before the shape of the number', () => {
    const input = aCase({ card: aCard({ number: 'FR013795RS' }), record: aRecord({ status: 'blocked' }) });
    expect(decideVerdict(input).reasons).toEqual(['account-blocked']);
  });

  it('does not ask for a card that is not due', () => {
    expect(decideVerdict(aCase({ card: null, record: aRecord({ status: 'closed' }) })).warnings).toEqual([]);
  });
});

describe('member-on-record', () => {
  it('carries the verdict', () => {
    const answer = decideVerdict(withKit(aKit(2, 3, 'gold'), { level: 'gold' }));
    expect(answer).toMatchObject({ verdict: 'priority', level: 'gold', basis: 'record', warnings: [] });
    expect(answer.reasons).toEqual(['member-on-record']);
    expect(answer.explain).toHaveLength(1);
  });

  it('carries it also where the rules of the region are not in the pack', () => {
    const record = aRecord({ region: 'usa', country: 'US', level: 'platinum', levelSince: '2020-01-01' });
    const answer = decideVerdict(aCase({ desk: { country: 'US' }, record }));
    expect(answer).toMatchObject({ verdict: 'priority', level: 'platinum', basis: 'record' });
    expect(answer.reasons).toEqual(['member-on-record']);
    expect(answer.warnings).toEqual(['level-as-recorded']);
  });

  it('takes the level from the record when the home country is not known', () => {
    const answer = decideVerdict(aCase({ record: aRecord({ country: null, level: 'silver' }) }));
    expect(answer).toMatchObject({ verdict: 'priority', level: 'silver', warnings: ['level-as-recorded'] });
  });
});

describe('identify-holder', () => {
  it('warns when the record is all there is', () => {
    for (const card of [null, aCard({ shown: false })]) {
      const answer = decideVerdict(withKit(aKit(2, 3, 'gold'), {}, { card }));
      expect(answer.verdict).toBe('priority');
      expect(answer.warnings).toContain('identify-holder');
      expect(answer.advice.map(({ id }) => id)).toContain('check-identity');
    }
  });

  it('is quiet with the card in hand', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'gold'))).warnings).not.toContain('identify-holder');
  });
});

describe('roster-stale and no-roster', () => {
  const warningsOf = (builtAt: string | null) => decideVerdict(aCase({ roster: { builtAt } })).warnings;

  it('counts seven days as fresh and eight as stale', () => {
    expect(warningsOf('2026-06-08T00:00:00Z')).not.toContain('roster-stale');
    expect(warningsOf('2026-06-07T23:59:59Z')).toContain('roster-stale');
  });

  it('reads a time with its offset', () => {
    expect(warningsOf('2026-06-08T01:00:00+02:00')).toContain('roster-stale');
    expect(warningsOf('2026-06-07T23:00:00-02:00')).not.toContain('roster-stale');
  });

  it('is quiet about a roster from a clock ahead of this one', () => {
    expect(warningsOf('2026-06-16T01:00:00Z')).not.toContain('roster-stale');
  });

  it('warns when there is none', () => {
    expect(warningsOf(null)).toContain('no-roster');
  });

  it('is quiet about one that is whole', () => {
    const roster = { builtAt: '2026-06-15T04:00:00Z', damaged: false };
    expect(decideVerdict(aCase({ roster })).warnings).not.toContain('roster-damaged');
  });
});
