import { describe, expect, it } from 'vitest';
import { dateOfTime, daysBetween, isoDateSchema, sayDate } from '../../../../domain/programme/iso-date.ts';

describe('dates', () => {
  it('exist in the calendar', () => {
    expect(isoDateSchema.safeParse('2028-02-29').success).toBe(true);
    for (const date of ['2026-02-29', '2026-02-30', '2026-04-31', '1900-02-29', '2026-1-1']) {
      expect(isoDateSchema.safeParse(date).success).toBe(false);
    }
  });

  it('are days apart, whatever the summer time does', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });

  it('of a time are taken in UTC', () => {
    expect(dateOfTime('2026-01-01T00:30:00+02:00')).toBe('2025-12-31');
    expect(dateOfTime('2026-01-01T00:30:00Z')).toBe('2026-01-01');
  });

  it('are said in words', () => {
    expect(sayDate('2026-01-01')).toBe('1 January 2026');
  });
});
