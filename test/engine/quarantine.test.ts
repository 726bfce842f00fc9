/** What the hub could not read: listed, sent again, and repaired on either side. */
import { expect, it } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { waitingFacts } from '../../renderer/worker/desk-database.ts';
import { readQuarantine, sendAgain } from '../../renderer/worker/facts/quarantine.ts';
import { storeFacts } from '../../renderer/worker/facts/store-facts.ts';
import type { HubClient } from '../../renderer/worker/sync/hub-client.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { deskAtHub, type HubDesk } from '../support/hub-desk.ts';

const taken = intakeFact({ id: 1 });
const moved = moveFact({ id: 2, about: taken.id, to: 'ready', after: [taken.id] });

/** A hub of another version, which reads no moves. */
function withoutMoves(client: HubClient): HubClient {
  return {
    ...client,
    async push(facts) {
      const rest = facts.filter(({ kind }) => kind !== 'status-moved');
      const answer = await client.push(rest);
      if (!answer.ok) return answer;
      const places = rest.map((fact) => facts.indexOf(fact));
      const results = answer.value.results.map((result) => ({
        ...result,
        index: places[result.index] ?? -1,
      }));
      const refused = facts.flatMap((fact, index) =>
        fact.kind === 'status-moved'
          ? [{ index, outcome: 'quarantined' as const, reason: 'body.to: invalid_value' }]
          : [],
      );
      return { ok: true, value: { ...answer.value, results: [...results, ...refused] } };
    },
  };
}

async function withQuarantine(): Promise<HubDesk> {
  const desk = deskAtHub();
  await storeFacts(desk.database, [taken, moved]);
  await desk.push(withoutMoves(desk.client));
  expect(desk.hub.facts).toEqual([taken]);
  return desk;
}

it('is listed with its ticket, its reason and what it says', async () => {
  const { database } = await withQuarantine();
  expect(await readQuarantine(database)).toEqual([
    {
      id: moved.id,
      kind: 'status-moved',
      at: Date.UTC(2026, 10, 24, 0, 0, 2),
      ticket: taken.body.ticket,
      reason: 'body.to: invalid_value',
      fact: moved,
    },
  ]);
});

it('is listed without what it says where this app cannot read it either', async () => {
  const { database } = await withQuarantine();
  await database.facts
    .where('id')
    .equals(moved.id)
    .modify((stored: { fact: Fact }) => {
      stored.fact = { ...moved, body: { to: 'nowhere' } };
    });
  expect(await readQuarantine(database)).toMatchObject([{ kind: 'status-moved', fact: null }]);
});

it('is read by the hub when it is sent again and the hub can', async () => {
  const { database, hub, client, push } = await withQuarantine();
  await sendAgain(database, moved.id);
  expect(await readQuarantine(database)).toEqual([]);
  await push(withoutMoves(client));
  expect(await readQuarantine(database)).toHaveLength(1);
  await sendAgain(database, 'another');
  expect(await waitingFacts(database).count()).toBe(0);
  await sendAgain(database, null);
  await push();
  expect(hub.facts).toEqual([taken, moved]);
  expect(await readQuarantine(database)).toEqual([]);
});

it('loses its mark when it was repaired at the hub and comes by pulling', async () => {
  const { database, hub, pull } = await withQuarantine();
  hub.receive(moved);
  const arrived: string[] = [];
  await pull((facts) => arrived.push(...facts.map(({ id }) => id)));
  expect(arrived).toEqual([moved.id]);
  expect(await readQuarantine(database)).toEqual([]);
  expect(await database.facts.get(moved.id)).toEqual({
    id: moved.id,
    desk: 'AA',
    seq: 2,
    about: taken.id,
    fact: moved,
  });
});

it('keeps its mark when the hub has another fact under its id', async () => {
  const { database, hub, pull } = await withQuarantine();
  hub.receive({ ...moved, technician: 'Other' });
  await pull();
  expect(await readQuarantine(database)).toMatchObject([{ fact: { technician: 'Test' } }]);
});
