/** 5,000 intakes in the real database, behind the real worker, drawn by the real table. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { writeClock } from '../../domain/facts/hybrid-clock.ts';
import type { FactOf } from '../../domain/facts/kinds.ts';
import { writeTicket } from '../../domain/intake/ticket.ts';
import { startWords } from '../../renderer/locales/i18n.ts';
import { BoardTable } from '../../renderer/screens/board/board-table.tsx';
import { filterBoard, moveRow, readBoard, searchBoard, useBoard } from '../../renderer/state/board-slice.ts';
import { provideService } from '../../renderer/state/service.ts';
import { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import { currentRules } from '../../renderer/worker/facts/refold.ts';
import { factRow } from '../../renderer/worker/facts/store-facts.ts';
import { applyToViews } from '../../renderer/worker/facts/views.ts';
import { openDatabase } from '../../renderer/worker/open-database.ts';
import type { BoardPage, BoardQuestion } from '../../renderer/worker/service/intakes-service.ts';
import { deriveKeys } from '../../renderer/worker/vault/keys.ts';
import { intakeFact } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { testVaultKey } from '../support/vault.ts';
import { clearDesks, WorkerDesk } from '../support/worker-desk.ts';

const MANY = 5000;
/** Rows in one answer: those in sight of a table of 600 px, and some around them. */
const MOST_ROWS = 120;
/** Characters of one answer. */
const MOST_TEXT = 60_000;

/** Each a second younger than the one before. */
function intake(index: number): FactOf<'intake-taken'> {
  const id = index + 1;
  const fact = intakeFact({ id, desk: 'BB' });
  const at = writeClock({ wall: Date.UTC(2026, 10, 24) + id * 1000, counter: 0 }, 'BB');
  const items = fact.body.items.map((item) => ({
    ...item,
    serial: { state: 'read' as const, number: String(id).padStart(12, '0') },
  }));
  const ticket = writeTicket('BB', id);
  return { ...fact, at, body: { ...fact.body, ticket, items } };
}

/** As facts of another desk that arrived before. */
async function fill(facts: readonly FactOf<'intake-taken'>[]): Promise<void> {
  const database = new DeskDatabase((await deriveKeys(await testVaultKey())).desk);
  await openDatabase(database);
  await database.write('foldedBy', currentRules());
  for (let start = 0; start < facts.length; start += 500) {
    const part = facts.slice(start, start + 500);
    await database.transaction('rw', database.facts, database.intakes, async () => {
      await database.facts.bulkPut(part.map(factRow));
      await applyToViews(database, part);
    });
  }
  database.close();
}

it('of 5,000 intakes only those in sight are sent and drawn, wherever the keys go', async () => {
  startWords('en');
  await clearDesks();
  await fill(Array.from({ length: MANY }, (_, index) => intake(index)));
  const desk = await WorkerDesk.open(new MemoryHub().fetch);
  const { service } = desk;
  const pages: BoardPage[] = [];
  const board = async (question: BoardQuestion): Promise<BoardPage> => {
    const page = await service.board(question);
    pages.push(page);
    return page;
  };
  provideService(
    new Proxy(service, {
      get: (target, name): unknown => (name === 'board' ? board : Reflect.get(target, name)),
    }),
  );
  const place = document.createElement('div');
  place.innerHTML =
    '<style>.board-table,.board-scroller{height:600px;overflow:auto}.board-rows{position:relative}.board-row{height:46px}</style>';
  const root = place.appendChild(document.createElement('div'));
  document.body.append(place);
  const drawn = createRoot(root);
  onTestFinished(async () => {
    drawn.unmount();
    place.remove();
    desk.end();
    await clearDesks();
  });
  await readBoard();
  drawn.render(createElement(BoardTable));
  const rows = () => [...place.querySelectorAll('.board-rows [role="row"]')];
  const active = () => place.querySelector('[aria-selected="true"]')?.textContent ?? '';

  await vi.waitFor(() => expect(active()).toContain(writeTicket('BB', 1)));
  moveRow(Infinity);
  await vi.waitFor(() => expect(active()).toContain(writeTicket('BB', MANY)));
  expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe(String(MANY + 1));
  moveRow(-2500);
  await vi.waitFor(() => expect(active()).toContain(writeTicket('BB', MANY - 2500)));
  expect(rows().length).toBeLessThan(MOST_ROWS);

  await searchBoard(writeTicket('BB', 4321));
  expect(useBoard.getState()).toMatchObject({ total: 1 });
  await searchBoard('');
  await filterBoard({ product: 'eos' });
  expect(useBoard.getState()).toMatchObject({ total: MANY, counts: { received: MANY } });
  await vi.waitFor(() => expect(active()).toContain(writeTicket('BB', 4321)));
  await readBoard();

  // One that changes costs a page, and leaves the others as they are drawn.
  const before = useBoard.getState().rows ?? [];
  const [, second] = before;
  expect((await service.moveStatus(second?.id ?? '', 'in-work')).ok).toBe(true);
  await readBoard();
  const after = useBoard.getState().rows ?? [];
  expect(after.filter((row) => !before.includes(row)).map(({ id }) => id)).toEqual([second?.id]);

  expect(rows().length).toBeLessThan(MOST_ROWS);
  expect(Math.max(...pages.map((page) => page.rows.length))).toBeLessThanOrEqual(MOST_ROWS);
  expect(Math.max(...pages.map((page) => JSON.stringify(page).length))).toBeLessThan(MOST_TEXT);
  expect(pages.length).toBeLessThan(20);
});
