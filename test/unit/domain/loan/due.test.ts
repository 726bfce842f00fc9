import { describe, expect, it } from 'vitest';
import { eveningIn, proposedDue } from '../../../../domain/loan/due.ts';
import { toField } from '../../../../domain/time/venue-field.ts';

const noon = Date.parse('2026-11-24T12:00:00Z');

describe('when a loan is due', () => {
  const paris = 'Europe/Paris';

  it('is this evening, or tomorrow’s when that is within the hour', () => {
    expect(toField(proposedDue(noon, paris, null), paris)).toBe('2026-11-24T20:00');
    const late = Date.parse('2026-11-24T18:30:00Z');
    expect(toField(proposedDue(late, paris, null), paris)).toBe('2026-11-25T20:00');
    expect(toField(eveningIn(1, noon, paris), paris)).toBe('2026-11-25T20:00');
  });

  it('is when the intake is promised, unless that is past', () => {
    expect(proposedDue(noon, paris, noon + 5 * 3_600_000)).toBe(noon + 5 * 3_600_000);
    expect(toField(proposedDue(noon, paris, noon - 1), paris)).toBe('2026-11-24T20:00');
  });
});
