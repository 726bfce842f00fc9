import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moduleWidth } from '../../../../domain/paper/module-width.ts';

it('a bar is as wide as fits, in whole dots of a thermal printer', () => {
  expect(moduleWidth(154, 72)).toBe(0.375);
  expect(moduleWidth(154, 58)).toBe(0.375);
  expect(moduleWidth(200, 58)).toBe(0.25);
});

it('never takes more room than there is, and never less than one dot while one fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 20, max: 90 }), (modules, room) => {
      const width = moduleWidth(modules, room);
      expect(width * modules).toBeLessThanOrEqual(room + 1e-9);
      if (room / modules >= 0.125) expect(width / 0.125).toBe(Math.round(width / 0.125));
      else expect(width).toBe(room / modules);
    }),
  );
});
