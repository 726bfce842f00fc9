import { expect, it } from 'vitest';
import { repeatFilter } from '../../../../renderer/scan/repeat-filter.ts';

it('merges the same code within a second, and nothing else', () => {
  const isRepeat = repeatFilter();
  expect(isRepeat('20417736', 1000)).toBe(false);
  expect(isRepeat('20417736', 1900)).toBe(true);
  expect(isRepeat('20417736', 2001)).toBe(false);
  expect(isRepeat('20417737', 2002)).toBe(false);
  expect(isRepeat('20417736', 2003)).toBe(false);
});
