/** What the hub kept aside is read again after an update, and stored as a push would have been. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import { openHubStore, type Location } from '../../hub/store/open-hub-store.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, freshLocation, startTestHub, type TestHub } from './test-hub.ts';

const taken = intakeFact({ id: 1 });
const moved = moveFact({ id: 2, about: taken.id, to: 'ready', after: [taken.id] });
const sentAgain = intakeFact({ id: 3 });
const clashing = intakeFact({ id: 4 });
const ofOtherDesk = intakeFact({ id: 5, desk: 'BB' });
const noFact = { no: 'fact' };

/** As an earlier version of the hub left it, which could read none of them; one was too deep to be kept as text. */
const kept = [taken, noFact, { ...clashing, technician: 'Other' }, moved, sentAgain, ofOtherDesk].map(
  (value) => JSON.stringify(value),
);

async function keepAside(location: Location): Promise<void> {
  const store = await openHubStore(location, 'commands');
  for (const [index, raw] of [...kept, ''].entries()) {
    await store.run(
      "INSERT INTO quarantine (desk, raw_hash, raw, reason, received) VALUES ('AA', $1, $2, 'of then', $3)",
      [createHash('sha256').update(raw).digest('hex'), raw, `2026-11-24T08:00:0${index}Z`],
    );
  }
  await store.close();
}

describe.each(backends)('quarantine on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;

  beforeAll(async () => {
    const location = await freshLocation(backend);
    await keepAside(location);
    hub = await startTestHub(location);
    desk = await enrolDesk(hub, 'AA');
    await desk.push([clashing, sentAgain]);
  });
  afterAll(() => hub.remove());

  const row = z.object({ number: z.int(), reason: z.string(), raw: z.string() });

  async function listed() {
    const { lines } = await hub.admin({ command: 'quarantine' });
    return lines.map((line) => row.parse(JSON.parse(line)));
  }

  const facts = async () => (await desk.pull(0)).facts.map(({ fact }) => fact);

  it('is numbered, oldest first', async () => {
    expect((await listed()).map(({ number, raw }) => [number, raw])).toEqual(
      [...kept, ''].map((raw, index) => [index + 1, raw]),
    );
  });

  it('is retried by its number, and that one alone', async () => {
    expect(await hub.admin({ command: 'quarantine retry', number: 4 })).toEqual({
      exit: 0,
      lines: ['Stored: 1. Still no facts, and kept with the reason: 0.'],
    });
    expect(await facts()).toEqual([clashing, sentAgain, moved]);
    expect((await listed()).map(({ raw }) => raw)).toEqual([
      ...kept.filter((_raw, index) => index !== 3),
      '',
    ]);
  });

  it('says which number there is not, and changes nothing', async () => {
    const before = await listed();
    const { exit, lines } = await hub.admin({ command: 'quarantine retry', number: 70 });
    expect([exit, lines]).toEqual([1, ['There is no number 70 in quarantine. Nothing was changed.']]);
    expect(await listed()).toEqual(before);
  });

  it('is retried whole: what is a fact now is stored once, the rest stays with the reason of today', async () => {
    const { lines } = await hub.admin({ command: 'quarantine retry', number: null });
    expect(lines).toEqual(['Stored: 2. Still no facts, and kept with the reason: 4.']);
    expect(await facts()).toEqual([clashing, sentAgain, moved, taken]);
    expect((await listed()).map(({ reason, raw }) => [reason, raw])).toEqual([
      ['id: invalid_type', JSON.stringify(noFact)],
      ['desk: not-this-desk', JSON.stringify(ofOtherDesk)],
      ['of then', ''],
      // Kept aside anew, in the form in which it was compared.
      ['id: stored-with-other-content', canonicalJson({ ...clashing, technician: 'Other' })],
    ]);
  });

  it('is the same however often it is retried', async () => {
    const before = await listed();
    const { lines } = await hub.admin({ command: 'quarantine retry', number: null });
    expect(lines).toEqual(['Stored: 0. Still no facts, and kept with the reason: 4.']);
    expect(await listed()).toEqual(before);
  });

  it('leaves the running hash whole', async () => {
    let hash = CHAIN_START;
    for (const stored of (await desk.pull(0)).facts) {
      hash = chainHash(hash, stored.fact);
      expect(stored.hash).toBe(hash);
    }
  });
});
