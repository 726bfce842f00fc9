import { expect, it } from 'vitest';
import { repeatFilter } from '../../../../renderer/scan/repeat-filter.ts';

it('a code that the scanner sends twice is one scan, within a second, and no other is lost', () => {
  const isRepeat = repeatFilter();
  expect(isRepeat('20417736', 1000)).toBe(false);
  expect(isRepeat('20417736', 1900)).toBe(true);
  expect(isRepeat('20417736', 2001)).toBe(false);
  expect(isRepeat('20417737', 2002)).toBe(false);
  expect(isRepeat('20417736', 2003)).toBe(false);
});
