import { describe, expect, it } from 'vitest';
import { isOlderVersion } from '../../../../hub/programme/version-order.ts';

describe('which version is older', () => {
  it.each([
    ['faq-2', 'faq-10'],
    ['2026.9', '2026.10.1'],
    ['2026.9.30', '2026.10'],
    ['v1', 'v2 (draft)'],
    ['1', '100000000000000000000000000000000'],
    ['100000000000000000000000000000000', '100000000000000000000000000000001'],
  ])('%s comes before %s', (older, newer) => {
    expect(isOlderVersion(older, newer)).toBe(true);
    expect(isOlderVersion(newer, older)).toBe(false);
  });

  it.each([
    ['faq-2', 'faq-2'],
    ['faq-02', 'faq-2'],
    ['faq-1', 'office-2'],
    ['faq-1', '2026'],
    ['1.0', '1.0.1'],
    ['1.0', '1.0-draft'],
    ['spring', 'summer'],
  ])('cannot be told of %s and %s', (one, other) => {
    expect(isOlderVersion(one, other)).toBe(false);
    expect(isOlderVersion(other, one)).toBe(false);
  });
});
