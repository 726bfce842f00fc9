import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagAnswer } from '../../domain/facts/flag-settled.ts';
import { flagsOf } from '../../domain/intake/flags.ts';
import type { IntakeFact } from '../../domain/intake/intake.ts';
import type { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import { applyToViews } from '../../renderer/worker/facts/views.ts';
import { readBoard } from '../../renderer/worker/intakes/board.ts';
import { readFlags, settleFlag } from '../../renderer/worker/intakes/flags.ts';
import { serialHistory } from '../../renderer/worker/intakes/serial-history.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { factsOfDesks, foldAll, intakeWith, settle } from '../support/desks-at-work.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { moveFact } from '../support/facts.ts';
import { damageRecords, putRecords, readRecords } from '../support/raw-database.ts';

const one = intakeWith(1, '0123AB', 'AA');
const two = intakeWith(2, '0123ab', 'BB');
const other = intakeWith(3, '9999', 'BB');

const leaveBoth: FlagAnswer = { flag: 'serial-twice', answer: 'leave-both' };

async function withFacts(...facts: IntakeFact[]): Promise<DeskDatabase> {
  const database = freshDatabase();
  await applyToViews(database, facts);
  return database;
}

async function flaggedRows(database: DeskDatabase): Promise<string[]> {
  const { rows } = await readBoard(database, 'AA', { text: '', statuses: [], limit: 100 });
  return rows
    .filter(({ flagged }) => flagged)
    .map(({ id }) => id)
    .sort();
}

const inShort = async (database: DeskDatabase) =>
  (await readFlags(database)).map(({ id, isOpen }) => [id, isOpen]);

describe('flags of a desk', () => {
  it('are those the facts fold to, however they arrive', async () => {
    const arriving = factsOfDesks.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }),
        atOnce: fc.integer({ min: 1, max: 9 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(arriving, async ({ facts, shuffled, atOnce }) => {
        const expected = flagsOf(foldAll(facts)).map(({ id, isOpen }) => [id, isOpen]);
        const marked = flagsOf(foldAll(facts)).filter(({ isOpen }) => isOpen);
        for (const arrived of [facts, [...shuffled, ...facts.slice(0, 3)]]) {
          const database = freshDatabase();
          for (let start = 0; start < arrived.length; start += atOnce) {
            await applyToViews(database, arrived.slice(start, start + atOnce));
          }
          expect((await inShort(database)).sort()).toEqual(expected.sort());
          expect(await flaggedRows(database)).toEqual(
            [...new Set(marked.flatMap(({ intakes }) => intakes))].sort(),
          );
          await database.delete();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('say which desks, tickets and products', async () => {
    const database = await withFacts(one, two, other);
    expect(await readFlags(database)).toMatchObject([
      {
        kind: 'serial-twice',
        isOpen: true,
        products: [{ model: 'EOS R5', serial: '0123AB' }],
        intakes: [
          { id: one.id, ticket: one.body.ticket, desk: 'AA', status: 'received' },
          { id: two.id, ticket: two.body.ticket, desk: 'BB', technician: 'Test' },
        ],
      },
    ]);
    const back = ['AA', 'BB'].map((desk, index) =>
      moveFact({ id: 10 + index, desk, about: other.id, to: 'handed-back', after: [other.id] }),
    );
    await applyToViews(database, back);
    expect(await readFlags(database)).toMatchObject([
      { kind: 'status-fork', moves: [{ desk: 'AA' }, { desk: 'BB' }], intakes: [{ id: other.id }] },
      { kind: 'serial-twice' },
    ]);
  });

  it('are the same after healing from the journal', async () => {
    const journal = new MemoryJournal();
    const first = freshDatabase();
    const log = await openLog(first, journal);
    for (const fact of [one, intakeWith(4, '0123AB')]) await log.save(fact);
    const [flag] = await readFlags(first);
    expect(flag).toMatchObject({ isOpen: true });
    const given = { id: flag?.id ?? '', answer: leaveBoth, because: 'two plates seen' };
    expect(await settleFlag(first, log, given, 'Test')).toEqual({ ok: true });
    const healed = freshDatabase();
    await openLog(healed, journal);
    expect(await readFlags(healed)).toEqual(await readFlags(first));
    expect(await readFlags(healed)).toMatchObject([{ isOpen: false }]);
  });

  it('are found though a neighbour’s row does not open, and that keeps nobody from being saved', async () => {
    const database = await withFacts(one, other);
    const [record] = await damageRecords(database.name, 'intakes', [one.id, other.id]);
    await applyToViews(database, [two]);
    expect(await database.intakes.get(two.id)).toMatchObject({ status: 'received' });
    const { open } = await askHistory(database, 'EOS R5', '0123AB');
    expect(open).toEqual([{ ticket: two.body.ticket, desk: 'BB' }]);
    await putRecords(database.name, 'intakes', [record]);
    await applyToViews(database, [moveFact({ id: 5, about: two.id, to: 'ready', after: [two.id] })]);
    expect(await inShort(database)).toEqual([[`serial-twice ${one.id} ${two.id}`, true]]);
  });
});

describe('settling a flag', () => {
  async function startDesk(...facts: IntakeFact[]) {
    const database = await withFacts(...facts);
    const log = await openLog(database, new MemoryJournal());
    const give = (id: string, answer: FlagAnswer, because = '') =>
      settleFlag(database, log, { id, answer, because }, 'Test');
    return { database, log, give };
  }

  it('is a fact, made in view of what the flag is made of, and undone by another', async () => {
    const { database, give } = await startDesk(one, two);
    const id = `serial-twice ${one.id} ${two.id}`;
    expect(await give(id, leaveBoth, ' two plates seen ')).toEqual({ ok: true });
    expect(await flaggedRows(database)).toEqual([]);
    const [saved] = await database.facts.toArray();
    expect(saved?.fact).toMatchObject({
      kind: 'flag-settled',
      about: one.id,
      body: { ...leaveBoth, inViewOf: [one.id, two.id], because: 'two plates seen' },
    });
    expect(await give(id, { flag: 'serial-twice', answer: 'open-again' })).toEqual({ ok: true });
    expect(await flaggedRows(database)).toEqual([one.id, two.id]);
    expect(await give(id, { flag: 'serial-twice', answer: 'misread' })).toEqual({ ok: true });
    expect(await readFlags(database)).toMatchObject([
      { isOpen: false, answers: [{ body: { answer: 'misread' } }] },
    ]);
  });

  it('of a status that forked is a move after all of it, with the reason beside it', async () => {
    const moves = ['AA', 'BB'].map((desk, index) =>
      moveFact({ id: 10 + index, desk, about: one.id, to: 'handed-back', after: [one.id] }),
    );
    const { database, log, give } = await startDesk(one, ...moves);
    const [flag] = await readFlags(database);
    const answer: FlagAnswer = { flag: 'status-fork', answer: 'ready' };
    expect(await give(flag?.id ?? '', answer, 'it lies in the safe')).toEqual({ ok: true });
    expect(await readFlags(database)).toEqual([]);
    expect(await createIntakes(database, log, 'AA', 0).intake(one.id)).toMatchObject({
      status: { status: 'ready', conflict: false },
      settlements: [{ technician: 'Test', body: { answer: 'ready', because: 'it lies in the safe' } }],
    });
    expect(await give(flag?.id ?? '', answer)).toEqual({ ok: false, problem: 'no-such-flag' });
    expect(await database.facts.count()).toBe(2);
  });

  it('without a reason saves the move alone', async () => {
    const moves = ['ready', 'in-work'].map((to, index) =>
      moveFact({ id: 10 + index, about: one.id, to: to === 'ready' ? to : 'in-work', after: [one.id] }),
    );
    const { database, give } = await startDesk(one, ...moves);
    const [flag] = await readFlags(database);
    await give(flag?.id ?? '', { flag: 'status-fork', answer: 'in-work' });
    expect((await database.facts.toArray()).map(({ fact }) => fact.kind)).toEqual(['status-moved']);
  });

  it('is refused where a reason is missing, the flag is another, or it grew meanwhile', async () => {
    const { database, give } = await startDesk(one, two);
    const id = `serial-twice ${one.id} ${two.id}`;
    expect(await give(id, leaveBoth, '  ')).toEqual({ ok: false, problem: 'reason-missing' });
    expect(await give(id, { flag: 'status-fork', answer: 'ready' })).toEqual({
      ok: false,
      problem: 'no-such-flag',
    });
    await applyToViews(database, [intakeWith(4, '0123AB', 'CC')]);
    expect(await give(id, leaveBoth, 'two plates seen')).toEqual({ ok: false, problem: 'no-such-flag' });
    expect(await database.facts.count()).toBe(0);
    expect((await flaggedRows(database)).length).toBe(3);
  });

  it('stands on every desk, and opens again with one more intake', async () => {
    const [flag] = flagsOf(foldAll([one, two]));
    const answer = settle(4, flag, leaveBoth, 'BB');
    const database = await withFacts(answer, two, one);
    expect(await inShort(database)).toEqual([[flag?.id, false]]);
    await applyToViews(database, [intakeWith(5, '0123AB', 'CC')]);
    expect(await flaggedRows(database)).toHaveLength(3);
  });
});

describe('a serial number that is typed', () => {
  const ask = async (database: DeskDatabase, model: string, serial: string, except = other.id) =>
    (await askHistory(database, model, serial, { except })).open;

  it('is found in open intakes, by model and number, with ticket and desk alone', async () => {
    const database = await withFacts(one, other);
    expect(await ask(database, 'EOS R5', '0123ab')).toEqual([{ ticket: one.body.ticket, desk: 'AA' }]);
    expect(await ask(database, 'EOS R6', '0123AB')).toEqual([]);
    expect(await ask(database, 'EOS R5', '0123A')).toEqual([]);
    expect(await ask(database, 'EOS R5', '0123AB', one.id)).toEqual([]);
    await applyToViews(database, [moveFact({ id: 5, about: one.id, to: 'handed-back', after: [one.id] })]);
    expect(await ask(database, 'EOS R5', '0123AB')).toEqual([]);
  });

  it('that was here before is known with its last ticket, and whether it was another’s, by no name', async () => {
    const back = (id: number, intake: typeof one) =>
      moveFact({ id, about: intake.id, to: 'handed-back', after: [intake.id] });
    const database = await withFacts(one, two, back(5, one), back(6, two));
    const own = one.body.person.memberNumber;
    const history = await askHistory(database, 'EOS R5', '0123AB', { memberNumber: own });
    expect(history).toMatchObject({ open: [], before: { ticket: two.body.ticket }, isOthers: false });
    expect(JSON.stringify(history)).not.toContain(one.body.person.name);
    const others = await askHistory(database, 'EOS R5', '0123AB', { memberNumber: '20000099' });
    expect(others.isOthers).toBe(true);
    expect((await askHistory(database, 'EOS R5', '0123AB')).isOthers).toBe(false);
    expect((await askHistory(database, 'EOS R5', '999')).before).toBeNull();
  });

  it('is not on the disk in any form that could be looked up without the key', async () => {
    const database = await withFacts(one);
    const [record] = (await readRecords(database.name)).get('intakes') ?? [];
    expect(record).toMatchObject({ marks: [expect.stringMatching(/^[\w+/]{16}$/), expect.any(String)] });
    expect(new Set(await database.intakes.orderBy('marks').keys()).size).toBe(2);
  });
});

function askHistory(
  database: DeskDatabase,
  model: string,
  serial: string,
  { except = other.id, memberNumber = null }: { except?: string; memberNumber?: string | null } = {},
) {
  const person = { name: '', memberNumber, card: null };
  return serialHistory(database, { model, serial }, { id: except, person });
}
