import { expect, it } from 'vitest';
import { openRosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const MEMBERS = 24;
const SWITCHES = 8;

/** All members carry the number of their roster in their names. */
function rosterNumber(count: number) {
  const members = Array.from({ length: MEMBERS }, (_, at) => aMember(`2000${at + 10}`, `Sample R${count}`));
  return { members, cards: [] };
}

it('while rosters take over from each other, every answer is all of one of them', async () => {
  const { hub, roster, fetchRoster, inUse } = await openRosterDesk();
  const builtAt = new Map<string, string>();
  const publish = (count: number) =>
    builtAt.set(hub.roster.publish(rosterNumber(count)).builtAt, `Sample R${count}`);
  publish(0);
  await fetchRoster();
  const seen = new Set<string>();
  let isOver = false;

  async function ask(from: number): Promise<void> {
    for (let at = from; !isOver; at += 1) {
      // Each question of a screen is a message of its own: what else waits has its turn.
      await new Promise((resolve) => setTimeout(resolve));
      const { found, facts } = await roster.findNumber(`2000${(at % MEMBERS) + 10}`);
      const name = builtAt.get(facts.builtAt ?? '');
      expect(found).toMatchObject([{ member: { name } }]);
      seen.add(name ?? '');
      const { builtAt: searched } = roster.facts();
      const people = (await roster.search('sample', MEMBERS)) ?? [];
      expect(new Set(people.map((person) => person.name))).toEqual(new Set([builtAt.get(searched ?? '')]));
      expect(people).toHaveLength(MEMBERS);
    }
  }

  const asking = Promise.all([0, 5, 11, 17].map(ask));
  for (let count = 1; count <= SWITCHES; count += 1) {
    publish(count);
    expect(await fetchRoster()).toEqual({ ok: true, changed: true });
    await expect.poll(() => seen.has(`Sample R${count}`)).toBe(true);
  }
  isOver = true;
  await asking;
  expect([seen.size, inUse.losses]).toEqual([SWITCHES + 1, 0]);
});
