import { expect, it } from 'vitest';
import { dateAt } from '../../../../hub/programme/date-at.ts';

it.each([
  ['Europe/Paris', '2026-01-01'],
  ['America/New_York', '2025-12-31'],
  ['Asia/Tokyo', '2026-01-01'],
])('the day in %s', (timeZone, date) => {
  expect(dateAt(timeZone, Date.parse('2025-12-31T23:30:00Z'))).toBe(date);
});
