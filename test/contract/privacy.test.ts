import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAIN_START } from '../../domain/facts/chain.ts';
import { intakeBody, intakeFact } from '../support/facts.ts';
import { enrolDesk, pairingCode, postJson, sendCode } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';

/** In every place where something personal or secret could stand. */
const canary = 'Kanarienvogel';

describe.each(backends)('the log on %s', (backend) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
  });
  afterAll(() => hub.remove());

  it('says what happened, and nothing about anybody', async () => {
    const code = await pairingCode(hub, 'ZZ');
    await sendCode(hub.url, code);
    const desk = await enrolDesk(hub, 'AA');
    const body = intakeBody('AA-0001-9');
    const good = intakeFact({ id: 1 });
    await desk.push([
      { ...good, technician: canary, body: { ...good.body, person: { ...body.person, name: canary } } },
      { ...good, id: canary },
      { ...good, kind: canary },
      canary,
    ]);
    await desk.get(`/v1/facts?after=${canary}`);
    await desk.get(`/v1/facts?name=${canary}`);
    await desk.get(`/v1/${canary}`);
    await desk.get(`/v1/roster/blobs/${canary}`);
    await fetch(`${hub.url}/v1/facts`, { headers: { authorization: `Bearer ${canary.repeat(3)}` } });
    await sendCode(hub.url, canary);
    await sendCode(hub.url, code);
    await postJson(`${hub.url}/v1/enrol`, { code, [canary]: canary });
    await fetch(`${hub.url}/v1/%zz${canary}`, { headers: { 'user-agent': canary } });
    await fetch(`${hub.url}/v1/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"code":"${canary}`,
    });

    const said = await hub.admin({ command: 'revoke card', number: canary, region: 'emea' });
    expect(said.lines.join('')).not.toContain(canary);

    const log = hub.log.join('');
    for (const status of ['200', '400', '401', '403', '404']) expect(log).toContain(`"status":${status}`);
    expect(log).toContain('/v1/roster/blobs/:hash');
    for (const secret of [canary, code, desk.token, '127.0.0.1:', good.id, CHAIN_START]) {
      expect(withoutListening(log)).not.toContain(secret);
    }
  });
});

/** The one line that names the hub's own address. */
function withoutListening(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.includes('Server listening'))
    .join('\n');
}
