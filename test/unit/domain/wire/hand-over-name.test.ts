import { expect, it } from 'vitest';
import { handOverName, handOverNameSchema } from '../../../../domain/wire/hand-over-name.ts';

it.each([
  ['Europe/Paris', 'MC-20261125-0005.cpsfacts'],
  ['America/New_York', 'MC-20261124-1805.cpsfacts'],
  ['UTC', 'MC-20261124-2305.cpsfacts'],
])('a file made in %s is called %s', (timeZone, name) => {
  expect(handOverName('MC', Date.UTC(2026, 10, 24, 23, 5, 59), timeZone)).toBe(name);
  expect(handOverNameSchema.safeParse(name).success).toBe(true);
});

it.each([
  '../MC-20261124-2305.cpsfacts',
  'MC-20261124-2305.cpsfacts/..',
  'mc-20261124-2305.cpsfacts',
  'Jane.cpsfacts',
])('no file is called %s', (name) => {
  expect(handOverNameSchema.safeParse(name).success).toBe(false);
});
