import { expect, it } from 'vitest';
import { ticketBarcode } from '../../../../renderer/paper/barcode.ts';

it('a ticket becomes one drawing of bars with a quiet zone on both sides', () => {
  const { svg, modules } = ticketBarcode('MC-0042-1');
  expect(svg).toMatch(/^<svg /);
  const width = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const edges = [...svg.matchAll(/M(\d+(?:\.\d+)?) /g)].map((match) => Number(match[1]));
  expect(Math.min(...edges)).toBeGreaterThanOrEqual(20);
  expect(width - Math.max(...edges)).toBeGreaterThanOrEqual(20);
  expect(modules).toBe(width / 2);
});
