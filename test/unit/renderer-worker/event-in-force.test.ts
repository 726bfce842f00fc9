import { expect, it } from 'vitest';
import { EventInForce } from '../../../renderer/worker/event-in-force.ts';

const event = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: true };
const host = { noteEvent: () => Promise.resolve(true) };

it.each([
  ['read', () => Promise.reject(new Error('the row does not open'))],
  ['kept', () => Promise.resolve(null)],
])('what was told of the event keeps no desk closed where it can’t be %s', async (_what, read) => {
  const write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const inForce = new EventInForce(event, { read, write }, host);
  await inForce.open();
  expect([inForce.event(), inForce.toldBefore]).toEqual([event, null]);
});
