import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eveningIn, proposedDue, readVenueTime, venueTime } from '../../../../domain/loan/due.ts';

const noon = Date.parse('2026-11-24T12:00:00Z');

describe('times at the venue', () => {
  it.each([
    ['Europe/Paris', '2026-11-24T13:00'],
    ['Asia/Tokyo', '2026-11-24T21:00'],
    ['America/New_York', '2026-11-24T07:00'],
  ])('in %s noon of Greenwich is %s', (timeZone, written) => {
    expect(venueTime(noon, timeZone)).toBe(written);
    expect(readVenueTime(written, timeZone)).toBe(noon);
  });

  it('are read back as they were written, also near a change of the clocks', () => {
    const hours = fc.integer({ min: 0, max: 24 * 365 });
    fc.assert(
      fc.property(hours, (hour) => {
        const at = Date.UTC(2026, 0, 1) + hour * 3_600_000;
        const read = readVenueTime(venueTime(at, 'Europe/Paris'), 'Europe/Paris');
        // The hour that comes twice in autumn is read as one of both.
        expect([at, at - 3_600_000, at + 3_600_000]).toContain(read);
        expect(read === null ? '' : venueTime(read, 'Europe/Paris')).toBe(venueTime(at, 'Europe/Paris'));
      }),
    );
  });

  it('are none when the field holds none', () => {
    for (const text of ['', '2026-11-24', '2026-13-24T20:00', 'tonight']) {
      expect(readVenueTime(text, 'Europe/Paris')).toBeNull();
    }
  });
});

describe('when a loan is due', () => {
  const paris = 'Europe/Paris';

  it('is this evening, or tomorrow’s when that is within the hour', () => {
    expect(venueTime(proposedDue(noon, paris, null), paris)).toBe('2026-11-24T20:00');
    const late = Date.parse('2026-11-24T18:30:00Z');
    expect(venueTime(proposedDue(late, paris, null), paris)).toBe('2026-11-25T20:00');
    expect(venueTime(eveningIn(1, noon, paris), paris)).toBe('2026-11-25T20:00');
  });

  it('is when the intake is promised, unless that is past', () => {
    expect(proposedDue(noon, paris, noon + 5 * 3_600_000)).toBe(noon + 5 * 3_600_000);
    expect(venueTime(proposedDue(noon, paris, noon - 1), paris)).toBe('2026-11-24T20:00');
  });
});
