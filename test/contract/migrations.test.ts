import { afterAll, describe, expect, it } from 'vitest';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { enrolmentSchema, healthSchema } from '../../domain/wire/hub-api.ts';
import type { Location } from '../../hub/store/open-hub-store.ts';
import { intakeFact } from '../support/facts.ts';
import { blobHash, earlierVersions, leaveDatabase, left } from './earlier-database.ts';
import { deskAt, problemOf, sendCode } from './test-desk.ts';
import { backends, freshLocation, removeLocation, startTestHub } from './test-hub.ts';
import { wholeChain } from './whole-chain.ts';

describe.each(backends)('a database on %s', (backend) => {
  const made: Location[] = [];
  afterAll(async () => {
    for (const location of made) await removeLocation(location);
  });

  it.each(earlierVersions)(
    'of version %i is brought up to date with all it holds, and goes on',
    async (version) => {
      const location = await freshLocation(backend);
      made.push(location);
      await leaveDatabase(location, version);
      const hub = await startTestHub(location);

      const newcomer = await sendCode(hub.url, left.code);
      const enrolment = enrolmentSchema.parse(await newcomer.json());
      expect(enrolment).toMatchObject({ desk: 'CC', event: { name: 'Test Open', sample: true } });
      const health = await (await fetch(`${hub.url}/v1/health`)).json();
      expect(healthSchema.parse(health).epoch).toBe(left.epoch);
      const desk = deskAt(hub.url, { ...enrolment, token: left.token });
      expect(await wholeChain(desk)).toEqual(left.facts);
      const { results } = await desk.push([left.facts[0], intakeFact({ id: 4 })]);
      expect(results).toMatchObject([
        { outcome: 'duplicate', sequence: 1 },
        { outcome: 'stored', sequence: 4 },
      ]);
      await wholeChain(desk);
      const revoked = deskAt(hub.url, { ...enrolment, token: left.revokedToken });
      expect((await problemOf(await revoked.get('/v1/facts'))).error).toBe('revoked');
      const { lines } = await hub.admin({ command: 'quarantine' });
      expect(lines).toEqual([expect.stringContaining(JSON.stringify(left.quarantined))]);
      if (version >= 3) expect(await (await desk.get(`/v1/roster/blobs/${blobHash}`)).text()).toBe(left.blob);

      const exported = await hub.admin({ command: 'export programme' });
      expect(JSON.parse(exported.lines.join('\n'))).toEqual(samplePack);
      const built = await hub.admin({ command: 'build', full: false });
      expect([built.exit, built.lines[0]]).toEqual([0, expect.stringContaining('1 member, 1 card')]);
      const sampled = await hub.admin({ command: 'sample', members: 30, seed: 1 });
      expect([sampled.exit, sampled.lines[0]]).toEqual([0, expect.stringContaining('30 members')]);
      await hub.close();
    },
  );
});
