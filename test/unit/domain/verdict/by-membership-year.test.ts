import { describe, expect, it } from 'vitest';
import type { MembershipYearProgramme } from '../../../../domain/programme/membership-year-programme.ts';
import type { MemberRecord, PresentedCard } from '../../../../domain/verdict/case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCard, aCase, aKit, aRecord, today } from './build-case.ts';
import { countsProgramme, inCountry, packOf, yearProgramme } from './build-programme.ts';

function decide(
  record: Partial<MemberRecord>,
  card: Partial<PresentedCard> = {},
  change: Partial<MembershipYearProgramme> = {},
) {
  const pack = packOf(countsProgramme(), yearProgramme(change));
  return decideVerdict(aCase({ card: aCard(card), record: aRecord({ country: 'CH', ...record }) }), pack);
}

// Twelve months granted on 16 June 2025 end on 15 June 2026, which is today.
const lastDay = { level: 'gold', levelSince: '2025-06-16' } as const;
const dayTooLate = { level: 'gold', levelSince: '2025-06-15' } as const;

describe('a programme of a membership year', () => {
  it('gives the recorded level as long as the membership lasts, whatever the kit', () => {
    const answer = decide({ ...lastDay, video: true, products: aKit(3, 4, 'platinum') });
    expect(answer).toMatchObject({ verdict: 'priority', level: 'gold', video: true, basis: 'record' });
    expect(answer.reasons).toEqual(['member-on-record', 'membership-current']);
    expect(answer.explain[1]).toBe('The membership lasts until 15 June 2026.');
    expect(answer.warnings).toEqual([]);
  });

  it('gives nothing from the day after', () => {
    const answer = decide(dayTooLate);
    expect(answer).toMatchObject({ verdict: 'standard', level: null, video: false, basis: 'record' });
    expect(answer.reasons).toEqual(['membership-lapsed']);
    expect(answer.explain[0]).toContain('14 June 2026');
    expect(answer.advice.map(({ id }) => id)).toEqual(['renew-card', 'ordinary-queue']);
  });

  it('goes by the date on the card when the record is behind, and by the record when the card is', () => {
    expect(decide(dayTooLate, { expires: today }).reasons).toEqual([
      'member-on-record',
      'membership-current',
    ]);
    expect(decide(dayTooLate, { expires: '2026-06-14' }).reasons).toEqual(['membership-lapsed']);
    const behind = decide(lastDay, { expires: '2026-06-14' });
    expect(behind).toMatchObject({ verdict: 'priority', warnings: ['card-expired'] });
    expect(behind.explain[1]).toContain('15 June 2026');
    expect(decide(lastDay, { expires: '2027-01-31' }).explain[1]).toContain('31 January 2027');
  });

  it('says so when the end is not known', () => {
    const answer = decide(dayTooLate, {}, { months: null });
    expect(answer).toMatchObject({ verdict: 'priority', level: 'gold', warnings: ['level-as-recorded'] });
    expect(answer.explain.at(-1)).toContain('when a membership of the home country (Switzerland) ends');
    expect(decide(dayTooLate, { expires: today }, { months: null }).warnings).toEqual([]);
  });

  it('has no date to count from without anything granted', () => {
    expect(decide({ level: null, levelSince: '2025-06-15' }).warnings).toEqual(['level-as-recorded']);
    expect(decide({ level: null, levelSince: null }).warnings).toEqual(['level-as-recorded']);
    expect(decide({ level: null, video: true, levelSince: '2025-06-15' }).reasons).toEqual([
      'membership-lapsed',
    ]);
  });

  it('can be found by name, without a card', () => {
    const pack = packOf(yearProgramme());
    const input = aCase({ card: null, record: aRecord({ country: 'CH', ...lastDay }) });
    expect(decideVerdict(input, pack)).toMatchObject({ verdict: 'priority', level: 'gold' });
    const late = aCase({ card: null, record: aRecord({ country: 'CH', ...dayTooLate }) });
    expect(decideVerdict(late, pack).reasons).toEqual(['membership-lapsed']);
  });

  it('is capped by the country, also when the end is not known', () => {
    const countries = [inCountry('CH', { upTo: 'silver', video: false, from: '2025-06-01' })];
    const capped = ['member-on-record', 'membership-current', 'country-level-cap'];
    expect(decide({ ...lastDay, video: true }, {}, { countries })).toMatchObject({
      level: 'silver',
      video: false,
      reasons: capped,
    });
    expect(decide(lastDay, {}, { countries, months: null })).toMatchObject({
      level: 'silver',
      reasons: ['member-on-record', 'country-level-cap'],
      warnings: ['level-as-recorded'],
    });
  });
});
