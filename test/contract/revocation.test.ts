import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revocationAnswerSchema } from '../../domain/wire/hub-api.ts';
import { openRevocation } from '../../domain/wire/revocation.ts';
import { enrolDesk, postJson, problemOf, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';

const idOf = (desk: TestDesk) => ({
  desk: desk.desk,
  enrolment: createHash('sha256').update(desk.token).digest('hex'),
});

async function statementFor(desk: TestDesk): Promise<unknown> {
  const answer = await desk.get('/v1/revocation');
  return revocationAnswerSchema.parse(await answer.json()).revocation;
}

function sayHandedOver(hub: TestHub, desk: TestDesk): Promise<Response> {
  return postJson(`${hub.url}/v1/revocation/handed-over`, {}, { authorization: `Bearer ${desk.token}` });
}

describe.each(backends)('a revoked desk on %s', (backend) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
  });
  afterAll(() => hub.remove());

  it('is refused everywhere but for its hand-over', async () => {
    const desk = await enrolDesk(hub, 'AA');
    await hub.admin({ command: 'revoke', desk: 'AA' });
    for (const path of [
      '/v1/facts',
      '/v1/events',
      '/v1/roster/manifest',
      `/v1/roster/blobs/${'0'.repeat(64)}`,
    ])
      expect(await problemOf(await desk.get(path))).toEqual({ status: 403, error: 'revoked' });
    expect((await desk.push([{ no: 'fact' }])).results).toMatchObject([{ outcome: 'quarantined' }]);
  });

  it('is told so in a statement signed for its enrolment alone', async () => {
    const first = await enrolDesk(hub, 'AB');
    expect(await statementFor(first)).toBeNull();
    await hub.admin({ command: 'revoke', desk: 'AB' });
    const second = await enrolDesk(hub, 'AB');
    const statement = await statementFor(first);
    expect(openRevocation(statement, first.rosterKey, idOf(first))).toMatchObject({ desk: 'AB' });
    expect(openRevocation(statement, second.rosterKey, idOf(second))).toBeNull();
    expect(await statementFor(second)).toBeNull();
  });

  it('stays revoked, and may hand over, when another laptop becomes the desk', async () => {
    const before = await enrolDesk(hub, 'AC');
    const after = await enrolDesk(hub, 'AC');
    expect((await after.get('/v1/facts')).status).toBe(200);
    expect(openRevocation(await statementFor(before), before.rosterKey, idOf(before))).not.toBeNull();
    expect((await before.push([])).results).toEqual([]);
  });

  it('is listed with when it was revoked and when it said that it handed over', async () => {
    const desk = await enrolDesk(hub, 'AD');
    expect(await problemOf(await sayHandedOver(hub, desk))).toEqual({ status: 404, error: 'not-found' });
    const listed = async () =>
      (await hub.admin({ command: 'desks' })).lines.filter((line) => line.startsWith('AD'));
    expect(await listed()).toEqual(['AD  in use']);
    await hub.admin({ command: 'revoke', desk: 'AD' });
    expect(await listed()).toEqual([expect.stringMatching(/^AD {2}revoked \d.*Z, hand-over not reported$/)]);
    expect((await sayHandedOver(hub, desk)).status).toBe(200);
    const [line] = await listed();
    expect(line).toMatch(/^AD {2}revoked \d.*Z, handed over \d.*Z$/);
    hub.advance(60_000);
    await sayHandedOver(hub, desk);
    expect(await listed()).toEqual([line]);
  });
});
