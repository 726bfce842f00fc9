import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolmentSchema, healthSchema } from '../../domain/wire/hub-api.ts';
import { openHub } from '../../hub/open-hub.ts';
import { intakeFact, moveFact, testId } from '../support/facts.ts';
import { postJson, enrolDesk, pairingCode, problemOf, sendCode } from './test-desk.ts';
import { backends, freshLocation, removeLocation, startFreshHub, type TestHub } from './test-hub.ts';

const HOUR = 60 * 60 * 1000;

describe.each(backends)('enrolment on %s', (backend) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
  });
  afterAll(() => hub.remove());

  it('gives a desk its code, a token, the roster key and the event', async () => {
    const answer = await sendCode(hub.url, await pairingCode(hub, 'AA'));
    const enrolment = enrolmentSchema.parse(await answer.json());
    expect(enrolment.desk).toBe('AA');
    expect(enrolment.event).toEqual({
      name: 'Test Open',
      country: 'FR',
      timeZone: 'Europe/Paris',
      sample: false,
    });
  });

  it('tells a laptop behind which ticket of its desk to count on', async () => {
    const first = await enrolDesk(hub, 'AP');
    expect(first.lastTicket).toBe(0);
    const facts = [1, 2, 12_345].map((seq, at) => intakeFact({ id: 700 + at, desk: 'AP', seq }));
    const moved = moveFact({ id: 710, desk: 'AP', about: testId(700), to: 'in-work', after: [testId(700)] });
    // Words nobody here may trip over: a zero byte, and what looks like another ticket.
    const odd = { ...moved, id: testId(711), v: 99, body: { note: '\0"ticket":"AP-99999-K' } };
    const { results } = await first.push([...facts, moved, odd]);
    expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'stored'));
    await (await enrolDesk(hub, 'AQ')).push([intakeFact({ id: 720, desk: 'AQ', seq: 20_000 })]);
    expect((await enrolDesk(hub, 'AP')).lastTicket).toBe(12_345);
  });

  it('takes a code as people type it: small letters, no hyphen, spaces around', async () => {
    const code = await pairingCode(hub, 'AB');
    const answer = await sendCode(hub.url, ` ${code.toLowerCase().replace('-', '')} `);
    expect(answer.status).toBe(200);
  });

  it('takes a code once', async () => {
    const code = await pairingCode(hub, 'AC');
    expect((await sendCode(hub.url, code)).status).toBe(200);
    expect(await problemOf(await sendCode(hub.url, code))).toEqual({ status: 403, error: 'unknown-code' });
  });

  it('gives one of two laptops that send the same code at the same moment a token', async () => {
    const code = await pairingCode(hub, 'AD');
    const answers = await Promise.all([sendCode(hub.url, code), sendCode(hub.url, code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403]);
  });

  it('takes no code older than a day', async () => {
    const [early, late] = [await pairingCode(hub, 'AE'), await pairingCode(hub, 'AF')];
    hub.advance(23 * HOUR);
    expect((await sendCode(hub.url, early)).status).toBe(200);
    hub.advance(2 * HOUR);
    expect(await problemOf(await sendCode(hub.url, late))).toEqual({ status: 403, error: 'unknown-code' });
  });

  it('refuses what has not the shape of a code without saying what was sent', async () => {
    const answer = await sendCode(hub.url, 'SECRET-IOLU');
    const text = await answer.clone().text();
    expect(await problemOf(answer)).toEqual({ status: 400, error: 'bad-request' });
    expect(text).not.toContain('SECRET');
  });

  it('ends the token of the laptop that was the desk before', async () => {
    const before = await enrolDesk(hub, 'AG');
    const after = await enrolDesk(hub, 'AG');
    expect(await problemOf(await before.get('/v1/facts'))).toEqual({ status: 403, error: 'revoked' });
    expect((await after.get('/v1/facts')).status).toBe(200);
  });

  it('warns whoever makes a code for a desk that is enrolled', async () => {
    await enrolDesk(hub, 'AH');
    const { lines } = await hub.admin({ command: 'pair', desk: 'AH' });
    expect(lines[1]).toContain('signs out');
  });

  it('ends a desk and its unused codes when it is revoked', async () => {
    const desk = await enrolDesk(hub, 'AJ');
    const code = await pairingCode(hub, 'AJ');
    await hub.admin({ command: 'revoke', desk: 'AJ' });
    expect(await problemOf(await desk.get('/v1/facts'))).toEqual({ status: 403, error: 'revoked' });
    expect((await sendCode(hub.url, code)).status).toBe(403);
  });

  it('makes whoever guesses wait, and lets a right code in afterwards', async () => {
    const code = await pairingCode(hub, 'AK');
    hub.advance(HOUR);
    const guesses = Array.from({ length: 11 }, (_, digit) => sendCode(hub.url, `0000-00${digit + 10}`));
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([...Array.from({ length: 10 }, () => 403), 429]);
    expect(await problemOf(await sendCode(hub.url, code))).toEqual({ status: 429, error: 'too-many' });
    hub.advance(HOUR / 4);
    expect((await sendCode(hub.url, code)).status).toBe(200);
  });

  it('names itself and its epoch without a token', async () => {
    const answer = await fetch(`${hub.url}/v1/health`);
    expect(healthSchema.parse(await answer.json()).service).toBe('cps-event-desk-hub');
  });

  it('begins a new epoch after a restore', async () => {
    const epoch = async () => healthSchema.parse(await (await fetch(`${hub.url}/v1/health`)).json()).epoch;
    const before = await epoch();
    await hub.admin({ command: 'restored' });
    expect(await epoch()).not.toBe(before);
  });

  it('refuses a large body to whom it does not know', async () => {
    const answer = await postJson(`${hub.url}/v1/enrol`, { code: '0'.repeat(5000) });
    expect(await problemOf(answer)).toEqual({ status: 413, error: 'too-large' });
  });
});

describe('a hub without an event', () => {
  it('makes no pairing codes and says what to do', async () => {
    const location = await freshLocation('postgres');
    const opening = await openHub(location, Date.now, 'commands');
    if (opening.state !== 'open') throw new Error('a database is never held');
    const lines: string[] = [];
    const exit = await opening.run({ command: 'pair', desk: 'AA' }, (line) => lines.push(line));
    await opening.close();
    await removeLocation(location);
    expect(exit).toBe(1);
    expect(lines.join('\n')).toContain('npm run hub -- event');
  });
});
