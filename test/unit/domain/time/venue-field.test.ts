import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromField, toField } from '../../../../domain/time/venue-field.ts';

const noon = Date.parse('2026-11-24T12:00:00Z');

describe('times at the venue', () => {
  it.each([
    ['Europe/Paris', '2026-11-24T13:00'],
    ['Asia/Tokyo', '2026-11-24T21:00'],
    ['America/New_York', '2026-11-24T07:00'],
  ])('in %s noon of Greenwich is %s', (timeZone, written) => {
    expect(toField(noon, timeZone)).toBe(written);
    expect(fromField(written, timeZone)).toBe(noon);
  });

  it('are read back as they were written, also near a change of the clocks', () => {
    const hours = fc.integer({ min: 0, max: 24 * 365 });
    fc.assert(
      fc.property(hours, (hour) => {
        const at = Date.UTC(2026, 0, 1) + hour * 3_600_000;
        const read = fromField(toField(at, 'Europe/Paris'), 'Europe/Paris');
        // The hour that comes twice in autumn is read as one of both.
        expect([at, at - 3_600_000, at + 3_600_000]).toContain(read);
        expect(read === null ? '' : toField(read, 'Europe/Paris')).toBe(toField(at, 'Europe/Paris'));
      }),
    );
  });

  it('are none when the field holds none', () => {
    for (const text of ['', '2026-11-24', '2026-13-24T20:00', 'tonight']) {
      expect(fromField(text, 'Europe/Paris')).toBeNull();
    }
  });
});
