import { describe, expect, it } from 'vitest';
import { allGood } from '../../domain/intake/condition-parts.ts';
import { nothingNoted, type Draft, type DraftItem } from '../../domain/intake/draft.ts';
import { readBoard, type BoardFilter } from '../../renderer/worker/intakes/board.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { damageRecords, putRecords } from '../support/raw-database.ts';
import { readTicket, writeTicket } from '../../domain/intake/ticket.ts';
import { applyToViews } from '../../renderer/worker/facts/views.ts';

async function startDesk() {
  const database = freshDatabase();
  const journal = new MemoryJournal();
  const log = await openLog(database, journal);
  const drafts = createDrafts(database, 'AA', () => undefined);
  const intakes = createIntakes(database, log, 'AA', 0);
  const board = (filter: Partial<BoardFilter> = {}) =>
    readBoard(database, 'AA', { text: '', statuses: [], limit: 50, ...filter });
  return { database, journal, log, drafts, intakes, board };
}

function item(model: string, serialText: string): DraftItem {
  return {
    id: newId(),
    model,
    kind: 'body',
    serialText,
    unreadable: false,
    unreadableBecause: '',
    service: 'repair',
    fault: 'shutter sticks',
    accessories: ['Battery'],
    ...nothingNoted,
  };
}

function filled(draft: Draft, name = 'Zoë Sample', items = [item('EOS R5', '012345')]): Draft {
  return { ...draft, person: { ...draft.person, name }, items };
}

describe('drafts', () => {
  it('are saved at each change and listed newest first', async () => {
    const { drafts } = await startDesk();
    const first = await drafts.start(null);
    const second = await drafts.start(null);
    await drafts.save(filled(first));
    expect((await drafts.all()).map((draft) => draft.id)).toContain(second.id);
    expect((await drafts.all()).find((draft) => draft.id === first.id)).toMatchObject({
      person: { name: 'Zoë Sample' },
    });
    await drafts.discard(second.id);
    expect(await drafts.all()).toHaveLength(1);
  });

  it('are in the language of the latest receipt where nothing is known of the visitor', async () => {
    const { drafts, intakes } = await startDesk();
    expect(await drafts.start(null)).toMatchObject({ language: 'en' });
    const draft = await drafts.start(null);
    await intakes.commit({ ...filled(draft), language: 'ja' }, 'Test');
    expect(await drafts.start(null)).toMatchObject({ language: 'ja' });
  });

  it('stored by an earlier version open, with nothing noted', async () => {
    const { database, drafts } = await startDesk();
    const draft = filled(await drafts.start(null));
    const { promise, photos, signature, ...rest } = draft;
    const items = draft.items.map(({ condition, warrantyClaimed, outsideRegion, ...item }) => item);
    await database.table('drafts').put({ ...rest, items });
    expect(await drafts.all()).toEqual([draft]);
    expect([promise, photos, signature]).toEqual([null, [], null]);
  });

  it('do not come back by a late save after the intake was committed', async () => {
    const { drafts, intakes } = await startDesk();
    const draft = filled(await drafts.start(null));
    await intakes.commit(draft, 'Test');
    await drafts.save(draft);
    expect(await drafts.all()).toEqual([]);
  });
});

describe('committing', () => {
  it('counts tickets on behind the last one of the laptop that was this desk before, and behind its own', async () => {
    const { database, log, drafts } = await startDesk();
    const intakes = createIntakes(database, log, 'AA', 41);
    for (const ticket of [writeTicket('AA', 42), writeTicket('AA', 43)]) {
      const result = await intakes.commit(filled(await drafts.start(null)), 'Test');
      expect(result).toMatchObject({ ok: true, intake: { taken: { body: { ticket } } } });
    }
  });

  it('makes one intake however often it is pressed', async () => {
    const { database, drafts, intakes, journal } = await startDesk();
    const draft = filled(await drafts.start(null));
    const results = await Promise.all([intakes.commit(draft, 'Test'), intakes.commit(draft, 'Test')]);
    results.push(await intakes.commit(draft, 'Test'));
    const tickets = results.map((result) => (result.ok ? result.intake.taken.body.ticket : null));
    expect(new Set(tickets).size).toBe(1);
    expect(await database.intakes.count()).toBe(1);
    expect(journal.records).toHaveLength(1);
    expect(await drafts.all()).toEqual([]);
  });

  it('counts tickets up, also when many are committed at once', async () => {
    const { drafts, intakes } = await startDesk();
    const open = await Promise.all(Array.from({ length: 5 }, () => drafts.start(null)));
    const results = await Promise.all(open.map((draft) => intakes.commit(filled(draft), 'Test')));
    const counters = results.map((result) => {
      const ticket = readTicket(result.ok ? result.intake.taken.body.ticket : '');
      return ticket.ok ? ticket.counter : 0;
    });
    expect(counters).toEqual([1, 2, 3, 4, 5]);
  });

  it('names every problem by its field and saves nothing', async () => {
    const { database, drafts, intakes } = await startDesk();
    const draft = await drafts.start(null);
    expect(await intakes.commit(draft, 'Test')).toEqual({
      ok: false,
      problems: [
        { path: 'person.name', problem: 'name-missing' },
        { path: 'items', problem: 'no-items' },
      ],
    });
    const wrong = filled(draft, 'Zoë Sample', [
      { ...item('', '01 23'), service: null },
      { ...item('EOS R5', ''), fault: '' },
      { ...item('EOS R5', ''), unreadable: true },
    ]);
    const result = await intakes.commit(wrong, 'Test');
    expect(result).toMatchObject({
      problems: [
        { path: 'items.0.model', problem: 'model-missing' },
        { path: 'items.0.serialText', problem: 'serial-characters' },
        { path: 'items.0.service', problem: 'service-missing' },
        { path: 'items.1.serialText', problem: 'serial-missing' },
        { path: 'items.1.fault', problem: 'fault-missing' },
        { path: 'items.2.unreadableBecause', problem: 'reason-missing' },
      ],
    });
    expect(await database.facts.count()).toBe(0);
    expect(await drafts.all()).toHaveLength(1);
  });

  it('asks for the condition where the event does', async () => {
    const { database, log, drafts } = await startDesk();
    const intakes = createIntakes(database, log, 'AA', 0, () => ({ conditionRequired: true }));
    const draft = filled(await drafts.start(null));
    expect(await intakes.commit(draft, 'Test')).toEqual({
      ok: false,
      problems: [{ path: 'items.0.condition', problem: 'condition-missing' }],
    });
    const items = draft.items.map((one) => ({ ...one, condition: allGood(one) }));
    expect(await intakes.commit({ ...draft, items }, 'Test')).toMatchObject({ ok: true });
  });

  it('says that the disk is full, in a word of its own, and keeps the draft', async () => {
    const { drafts, intakes, journal } = await startDesk();
    const draft = filled(await drafts.start(null));
    journal.problem = 'disk-full';
    expect(await intakes.commit(draft, 'Test')).toEqual({ ok: false, problem: 'disk-full', isKept: false });
    expect(await drafts.all()).toHaveLength(1);
    journal.problem = null;
    expect((await intakes.commit(draft, 'Test')).ok).toBe(true);
  });

  it('keeps serials as they were typed, zeros and all', async () => {
    const { drafts, intakes } = await startDesk();
    const result = await intakes.commit(
      filled(await drafts.start(null), 'Zoë', [item('EOS R5', '000123')]),
      'Test',
    );
    expect(result).toMatchObject({
      intake: { taken: { body: { items: [{ serial: { state: 'read', number: '000123' } }] } } },
    });
  });
});

describe('the board', () => {
  it('finds by ticket, name and serial, filters by status, oldest first', async () => {
    const { drafts, intakes, board } = await startDesk();
    const one = await intakes.commit(
      filled(await drafts.start(null), 'Zoë Sample', [item('EOS R5', '0123')]),
      'Test',
    );
    const two = await intakes.commit(
      filled(await drafts.start(null), 'Ana Example', [item('EOS R3', '9876')]),
      'Test',
    );
    if (!one.ok || !two.ok) throw new Error('both must be committed');
    const names = async (filter: Partial<BoardFilter>) => (await board(filter)).rows.map((row) => row.name);
    expect(await names({})).toEqual(['Zoë Sample', 'Ana Example']);
    expect(await names({ text: 'zoe' })).toEqual(['Zoë Sample']);
    expect(await names({ text: '9876' })).toEqual(['Ana Example']);
    expect(await names({ text: one.intake.taken.body.ticket })).toEqual(['Zoë Sample']);
    expect(await names({ text: one.intake.taken.body.ticket.replaceAll('-', '') })).toEqual(['Zoë Sample']);
    expect(await names({ text: 'nobody' })).toEqual([]);
    await intakes.move(one.intake.taken.id, 'ready', 'Test');
    expect(await names({ statuses: ['ready'] })).toEqual(['Zoë Sample']);
    expect(await names({ statuses: ['received', 'in-work'] })).toEqual(['Ana Example']);
    expect(await board({ limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ name: 'Zoë Sample', synced: false }],
    });
  });

  it('opens no row twice, and reads anew what was written', async () => {
    const { database, drafts, intakes, board } = await startDesk();
    const one = await intakes.commit(filled(await drafts.start(null), 'Zoë Sample'), 'Test');
    const two = await intakes.commit(filled(await drafts.start(null), 'Ana Example'), 'Test');
    if (!one.ok || !two.ok) throw new Error('both must be committed');
    const before = await board();
    const ids = [one.intake.taken.id, two.intake.taken.id];
    const records = await damageRecords(database.name, 'intakes', ids);
    expect(await board()).toEqual(before);
    expect((await board({ text: 'ana' })).total).toBe(1);
    await putRecords(database.name, 'intakes', records);
    await intakes.move(one.intake.taken.id, 'ready', 'Test');
    expect((await board()).rows.map(({ name, status }) => [name, status])).toEqual([
      ['Zoë Sample', 'ready'],
      ['Ana Example', 'received'],
    ]);
  });

  it('shows an intake once it arrived, though a move of it came first', async () => {
    const { database, board } = await startDesk();
    const taken = intakeFact({ id: 1, desk: 'BB' });
    await applyToViews(database, [
      moveFact({ id: 2, desk: 'CC', about: taken.id, to: 'ready', after: [taken.id] }),
    ]);
    expect(await board()).toMatchObject({ rows: [], total: 0 });
    expect(await board({ statuses: ['ready'] })).toMatchObject({ rows: [], total: 0 });
    await applyToViews(database, [taken]);
    expect(await board({ statuses: ['ready'] })).toMatchObject({
      rows: [{ id: taken.id, desk: 'BB', elsewhere: true, synced: true }],
      total: 1,
    });
  });

  it('finds among many, with some on the screen and more behind them', async () => {
    const { database, board } = await startDesk();
    const facts = Array.from({ length: 230 }, (_, index) => intakeFact({ id: index + 1 }));
    await applyToViews(database, facts);
    const first = await board({ limit: 10 });
    expect([first.rows.length, first.total]).toEqual([10, 230]);
    expect(first.rows[0]?.ticket).toBe(writeTicket('AA', 1));
    expect(await board({ text: 'visitor sample', limit: 500 })).toMatchObject({ total: 230 });
    expect((await board({ text: writeTicket('AA', 7) })).rows.map(({ id }) => id)).toEqual([facts[6]?.id]);
  });

  it('moves an intake on and back, keeping the history', async () => {
    const { drafts, intakes } = await startDesk();
    const committed = await intakes.commit(filled(await drafts.start(null)), 'Test');
    if (!committed.ok) throw new Error('must be committed');
    const { id } = committed.intake.taken;
    await intakes.move(id, 'in-work', 'Test');
    const back = await intakes.move(id, 'received', 'Other');
    expect(back).toMatchObject({
      ok: true,
      intake: {
        status: { status: 'received', conflict: false },
        moves: [{ to: 'in-work' }, { to: 'received', technician: 'Other' }],
      },
    });
    expect(await intakes.move(newId(), 'ready', 'Test')).toEqual({ ok: false, problem: 'no-such-intake' });
  });
});
