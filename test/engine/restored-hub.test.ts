/** A hub that comes back from an older backup, at every moment of a desk's sync. Nothing it lost may stay lost. */
import { describe, expect, it } from 'vitest';
import { waitingFacts, type StoredFact } from '../../renderer/worker/desk-database.ts';
import { storeFacts } from '../../renderer/worker/facts/store-facts.ts';
import type { HubClient } from '../../renderer/worker/sync/hub-client.ts';
import { noteEpoch } from '../../renderer/worker/sync/known-at-hub.ts';
import { intakeFact } from '../support/facts.ts';
import { deskAtHub, type HubDesk } from '../support/hub-desk.ts';

interface Desk extends HubDesk {
  /** Saves so many facts more. */
  takeIn(count: number): Promise<void>;
}

function startDesk(): Desk {
  const desk = deskAtHub();
  let saved = 0;
  return {
    ...desk,
    async takeIn(count) {
      const facts = Array.from({ length: count }, () => intakeFact({ id: (saved += 1) }));
      await storeFacts(desk.database, facts);
    },
  };
}

/** Facts of another desk, from a number of their own on. */
const theirs = (count: number, from = 5000) =>
  Array.from({ length: count }, (_none, index) => intakeFact({ id: from + index, desk: 'BB' }));

/** Each fills a request of its own. */
const large = [1, 2, 3].map((id) => {
  return { ...intakeFact({ id }), kind: 'note-made', body: { text: 'x'.repeat(600_000) } };
});

/** Two rounds, as the loop makes them; then the hub has all that is here once, and nothing waits. */
async function expectNothingLost(desk: Desk): Promise<void> {
  for (let round = 1; round <= 2; round += 1) {
    expect(await desk.push()).toEqual({ ok: true });
    expect(await desk.pull()).toEqual({ ok: true });
  }
  const own = (await desk.database.facts.toArray()).filter((stored) => stored.desk === 'AA');
  const atHub = desk.hub.facts.map(({ id }) => id);
  expect(atHub.filter((id) => own.some((stored) => stored.id === id)).sort()).toEqual(
    own.map(({ id }) => id).sort(),
  );
  expect(new Set(atHub).size).toBe(atHub.length);
  expect(await waitingFacts(desk.database).count()).toBe(0);
}

const said = [
  ['and the administrator said so', true],
  ['and nobody said so', false],
] as const;

describe.each(said)('a hub restored from an older backup, %s', (_name, isSaid) => {
  it('gets again what a desk had pushed that never pulled', async () => {
    const desk = startDesk();
    await desk.takeIn(3);
    await desk.push();
    desk.hub.restore(1, isSaid);
    await expectNothingLost(desk);
  });

  it('gets it also when others filled its sequence meanwhile', async () => {
    const desk = startDesk();
    await desk.takeIn(3);
    await desk.push();
    desk.hub.restore(0, isSaid);
    desk.hub.receive(...theirs(7));
    await expectNothingLost(desk);
  });

  it('gets again what was pushed after the last pull', async () => {
    const desk = startDesk();
    await desk.takeIn(2);
    await desk.push();
    await desk.pull();
    await desk.takeIn(3);
    await desk.push();
    // What was pulled is in the backup, so that neither the head nor the running hash betrays it.
    desk.hub.restore(2, isSaid);
    desk.hub.receive(...theirs(9));
    await expectNothingLost(desk);
  });

  it('gets again what was pushed and pulled', async () => {
    const desk = startDesk();
    await desk.takeIn(4);
    desk.hub.receive(...theirs(2));
    await desk.push();
    await desk.pull();
    desk.hub.restore(3, isSaid);
    await expectNothingLost(desk);
    expect((await desk.database.facts.toArray()).filter((stored) => stored.desk === 'BB')).toHaveLength(2);
  });

  it('gets it also when its head is beyond where the desk had pulled to', async () => {
    const desk = startDesk();
    await desk.takeIn(3);
    await desk.push();
    await desk.pull();
    desk.hub.restore(1, isSaid);
    desk.hub.receive(...theirs(20));
    await expectNothingLost(desk);
  });

  it('gets again the batches of a push that came before it', async () => {
    const desk = startDesk();
    await storeFacts(desk.database, large);
    let requests = 0;
    const restoredBetween: HubClient = {
      ...desk.client,
      push: async (facts) => {
        if ((requests += 1) === 2) desk.hub.restore(0, isSaid);
        return desk.client.push(facts);
      },
    };
    expect(await desk.push(restoredBetween)).toEqual({ ok: true });
    expect(requests).toBeGreaterThan(large.length);
    expect(desk.hub.facts).toHaveLength(large.length);
    await expectNothingLost(desk);
  });

  it('gets again what it kept aside', async () => {
    const desk = startDesk();
    await desk.takeIn(1);
    await desk.database.facts.toCollection().modify((stored: { fact: StoredFact['fact'] }) => {
      stored.fact = { ...stored.fact, body: { ticket: 'nonsense' } };
    });
    await desk.takeIn(1);
    await desk.push();
    await desk.pull();
    desk.hub.quarantined = [];
    desk.hub.restore(0, isSaid);
    await desk.pull();
    await desk.push();
    expect(desk.hub.quarantined).toHaveLength(1);
    expect(await desk.database.facts.where('quarantined').equals(1).count()).toBe(1);
  });
});

describe('the epoch', () => {
  it('is learnt from the first push, and another one by pushing alone sends everything again', async () => {
    const desk = startDesk();
    await desk.takeIn(2);
    await desk.push();
    desk.hub.restore(0, true);
    await desk.takeIn(1);
    expect(await desk.push()).toEqual({ ok: true });
    expect(desk.hub.facts).toHaveLength(3);
  });

  it('is noticed by the hub’s sign of life, before anything is pushed', async () => {
    const desk = startDesk();
    await noteEpoch(desk.database, 'AA', desk.hub.epoch);
    await desk.takeIn(2);
    await desk.push();
    await noteEpoch(desk.database, 'AA', desk.hub.epoch);
    expect(await waitingFacts(desk.database).count()).toBe(0);
    desk.hub.restore(0, true);
    await noteEpoch(desk.database, 'AA', desk.hub.epoch);
    expect(await waitingFacts(desk.database).count()).toBe(2);
  });

  it('that is another one at each answer ends the run instead of going round for ever', async () => {
    const desk = startDesk();
    await desk.takeIn(2);
    const restless: HubClient = {
      ...desk.client,
      push: async (facts) => {
        desk.hub.restore(0, true);
        return desk.client.push(facts.slice(0, 1));
      },
      pull: async (after) => {
        desk.hub.restore(0, true);
        return desk.client.pull(after);
      },
    };
    await desk.push();
    expect(await desk.push(restless)).toEqual({ ok: true });
    await desk.takeIn(2);
    expect(await desk.push(restless)).toEqual({ ok: false, problem: 'bad-answer' });
    expect(await desk.pull(undefined, restless)).toEqual({ ok: false, problem: 'bad-answer' });
    await expectNothingLost(desk);
  });
});

describe('a hub whose content is another one', () => {
  it('is read again from its start, and gets what of ours it lacks', async () => {
    const desk = startDesk();
    await desk.takeIn(3);
    await desk.push();
    await desk.pull();
    // One of ours was replaced; only the running hash behind it can tell.
    desk.hub.facts[1] = intakeFact({ id: 5000, desk: 'BB' });
    desk.hub.receive(...theirs(1, 6000));
    await expectNothingLost(desk);
  });

  it('never has another fact under the same id taken for ours', async () => {
    const desk = startDesk();
    await desk.takeIn(1);
    const [own] = await desk.database.facts.toArray();
    if (own === undefined) throw new Error('a fact was saved');
    desk.hub.receive({ ...own.fact, technician: 'Other' });
    await desk.pull();
    expect(await waitingFacts(desk.database).count()).toBe(1);
  });
});
