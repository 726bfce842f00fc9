import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { rosterKeyOf } from '../../domain/roster/roster-manifest.ts';
import { readFactLines } from '../../domain/wire/fact-lines.ts';
import { deskKeyOf, openHandOver, readHandOver } from '../../domain/wire/hand-over-file.ts';
import { waitingFacts, type DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { MadeHandOver } from '../../renderer/worker/service/hand-over-service.ts';
import { factRow, toWaiting } from '../../renderer/worker/facts/store-facts.ts';
import { makeHandOver } from '../../renderer/worker/hand-over/make-hand-over.ts';
import { inflate } from '../../renderer/worker/inflate.ts';
import { freshDatabase } from '../support/desk-storage.ts';
import { intakeFact, testId } from '../support/facts.ts';
import { damageRecords } from '../support/raw-database.ts';

const hubSecret = '11'.repeat(32);
const identity = {
  desk: 'AA',
  enrolment: 'ab'.repeat(32),
  rosterKey: rosterKeyOf(hubSecret),
  event: { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false },
};

/** Facts with these ids wait; those in `sent` were answered for. */
async function deskWith(waiting: readonly Fact[], sent: readonly Fact[] = []): Promise<DeskDatabase> {
  const database = freshDatabase();
  await database.facts.bulkPut([...waiting.map(toWaiting), ...sent.map(factRow)]);
  return database;
}

const facts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => intakeFact({ id: from + index }));

async function make(database: DeskDatabase, told: [number, number][] = []): Promise<MadeHandOver> {
  const result = await makeHandOver(database, identity, (...step) => void told.push(step));
  if (!result.ok) throw new Error('something must wait');
  return result.made;
}

/** What the hub reads in it, part by part. */
async function readParts({ bytes }: MadeHandOver): Promise<unknown[][]> {
  const unproven = readHandOver(bytes);
  if (!unproven.ok) throw new Error(unproven.problem);
  const opened = openHandOver(unproven, hubSecret, [deskKeyOf(identity.enrolment)]);
  if (!opened.ok) throw new Error(opened.problem);
  const parts: unknown[][] = [];
  for (const { plain } of opened.parts) {
    const inflated = plain === null ? null : await inflate(new Uint8Array(plain), 8 * 1024 * 1024);
    parts.push(inflated === null ? ['damaged'] : (readFactLines(inflated) ?? ['no text']));
  }
  return parts;
}

describe('a file of what waits', () => {
  it('is none while nothing waits', async () => {
    const database = await deskWith([], facts(1, 2));
    expect(await makeHandOver(database, identity, () => undefined)).toEqual({
      ok: false,
      problem: 'nothing-waits',
    });
  });

  it('is none of a laptop whose token does not open any more', async () => {
    const stranger = { ...identity, enrolment: null };
    expect(await makeHandOver(await deskWith(facts(1, 2)), stranger, () => undefined)).toEqual({
      ok: false,
      problem: 'no-key',
    });
  });

  it('holds what the hub has not answered for, oldest first, and leaves it waiting', async () => {
    const [waiting, sent] = [facts(3, 6), facts(1, 2)];
    const database = await deskWith(waiting, sent);
    const made = await make(database);
    expect(await readParts(made)).toEqual([waiting]);
    expect(made).toMatchObject({ facts: 4, unopened: 0 });
    expect(made.name).toMatch(/^AA-\d{8}-\d{4}\.cpsfacts$/);
    expect(readHandOver(made.bytes)).toMatchObject({
      about: { desk: 'AA', event: 'Games', facts: 4, madeAt: new Date(made.madeAt).toISOString() },
    });
    expect(await waitingFacts(database).count()).toBe(4);
  });

  it('goes in parts that the hub stores one by one, and says how far it is', async () => {
    const many = facts(1, 1120);
    const told: [number, number][] = [];
    const parts = await readParts(await make(await deskWith(many), told));
    expect(parts.map((part) => part.length)).toEqual([500, 500, 120]);
    expect(parts.flat()).toEqual(many);
    expect(told.slice(0, 2)).toEqual([
      [50, 1120],
      [100, 1120],
    ]);
    expect(told.at(-1)).toEqual([1120, 1120]);
  });

  it('gives a large fact a part of its own', async () => {
    const [first, large, last] = facts(1, 3);
    if (first === undefined || large === undefined || last === undefined) throw new Error('three are made');
    const fault = 'x'.repeat(1024 * 1024);
    const items = large.body.items.map((item) => ({ ...item, fault }));
    const parts = await readParts(
      await make(await deskWith([first, { ...large, body: { ...large.body, items } }, last])),
    );
    expect(parts.map((part) => part.length)).toEqual([1, 1, 1]);
  });

  it('leaves out a row that does not open, and says so', async () => {
    const database = await deskWith(facts(1, 120));
    await damageRecords(database.name, 'facts', [testId(71)]);
    const made = await make(database);
    expect(made).toMatchObject({ facts: 119, unopened: 1 });
    expect((await readParts(made)).flat()).toEqual([...facts(1, 70), ...facts(72, 120)]);
  });
});
