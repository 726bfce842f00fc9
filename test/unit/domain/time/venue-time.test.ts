import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, instantOf, venueTime } from '../../../../domain/time/venue-time.ts';
import { fromField, toField } from '../../../../domain/time/venue-field.ts';

const zones = [
  'UTC',
  'Europe/Paris',
  'America/Sao_Paulo',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];
const MINUTE = 60_000;

describe('the clock at the venue', () => {
  it('shows the date and the time of its zone', () => {
    const at = Date.parse('2026-07-01T22:30:45Z');
    expect(venueTime(at, 'Europe/Paris')).toEqual({ date: '2026-07-02', minute: 30 });
    expect(venueTime(at, 'America/Sao_Paulo')).toEqual({ date: '2026-07-01', minute: 19 * 60 + 30 });
  });

  it('leads back to an instant at which it shows the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const shown = venueTime(date.getTime(), zone);
          const instant = instantOf(shown, zone);
          expect(venueTime(instant, zone)).toEqual(shown);
          // Where clocks go back an hour is shown twice; elsewhere it is the very minute.
          const off = Math.abs(instant - Math.floor(date.getTime() / MINUTE) * MINUTE);
          expect(off === 0 || off === 60 * MINUTE || off === 30 * MINUTE).toBe(true);
        },
      ),
    );
  });

  it('counts days over the ends of months', () => {
    expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  });
});

describe('a field for date and time', () => {
  it('holds what the clock at the venue shows', () => {
    const at = Date.parse('2026-11-27T07:05:00Z');
    expect(toField(at, 'Europe/Paris')).toBe('2026-11-27T08:05');
    expect(fromField('2026-11-27T08:05', 'Europe/Paris')).toBe(at);
  });

  it('stands for nothing while it is incomplete', () => {
    expect(fromField('', 'Europe/Paris')).toBeNull();
    expect(fromField('2026-11-27', 'Europe/Paris')).toBeNull();
  });
});
