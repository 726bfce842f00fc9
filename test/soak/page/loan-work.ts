/** What a desk does with the pool of loans: its list taken in, items lent, taken back, settled, undone, withdrawn. */
import type { LoanItemDetail } from '../../../renderer/worker/service/loans-service.ts';
import { oneOf, type Desk, type Task } from './intake-work.ts';
import { doneAs, nothingToDo, type Done } from './done.ts';
import { drawMark } from './picture.ts';

const LOAN_MS = 3 * 3_600_000;

/** Another desk's facts may have arrived since the item was read. */
const overtaken = ['no-such-loan', 'out', 'too-late'];

/** A list of `items` new items, saved hundreds at a time. */
export async function takeInPool({ worker, step: { items }, mark }: Task): Promise<Done> {
  const rows = Array.from({ length: items }, (_none, index) => `${mark}N${index},RF 50mm F1.2 L USM,lens`);
  const read = await worker.readPool(new Blob([['asset,model,kind', ...rows].join('\n')]));
  if (!read.ok) return { outcome: 'refused', problem: read.problems.map(({ problem }) => problem).join() };
  const taken = await worker.takeInPool();
  return doneAs(taken, `${mark}N`);
}

/** Does what one of the first items lets a desk do. */
export async function workOnLoan({ worker, step: { choice }, mark, hotItems }: Task): Promise<Done> {
  const hot = oneOf(await hotItems(), choice);
  const item = hot === undefined ? null : await worker.loanItem(hot);
  if (item === null) return nothingToDo;
  const { id, place, loans } = item.row;
  // Lent twice, desks may settle either, each in ignorance of the other.
  const loan = loans[Math.floor(choice / 12) % Math.max(1, loans.length)];
  if (place === 'in' && choice % 8 === 0) return doneAs(await worker.withdrawItem(id, mark), mark, overtaken);
  if (place === 'in' && choice % 8 === 1) return undo(worker, item, mark);
  if (place === 'in') return lend(worker, id, choice, mark);
  if (loan === undefined) return undo(worker, item, mark);
  const outcome = choice % 4 === 0 ? 'lost' : 'mistaken';
  if (choice % 6 === 0) return doneAs(await worker.settleLoan(id, loan.id, outcome, mark), mark, overtaken);
  return doneAs(await worker.returnLoan(id, loan.id, { state: 'marked', note: mark }), mark, overtaken);
}

async function lend(worker: Desk, id: string, choice: number, mark: string): Promise<Done> {
  const lent = await worker.lend({
    items: [{ id, condition: { state: 'good', note: '' } }],
    borrower: { name: `Visitor ${mark}`, reach: '', memberNumber: null, verdict: null, intake: null },
    due: Date.now() + LOAN_MS,
    eligibility: { by: 'level', level: 'gold' },
    signature: choice % 5 === 0 ? await drawMark(mark) : null,
  });
  return doneAs(lent, mark, ['not-in']);
}

async function undo(worker: Desk, { row: { id }, undoable }: LoanItemDetail, mark: string): Promise<Done> {
  if (undoable === null) return nothingToDo;
  return undoable.by === 'return'
    ? doneAs(await worker.undoReturn(id, undoable.id, mark), mark, overtaken)
    : doneAs(await worker.undoSettlement(id, undoable.id, mark), mark, overtaken);
}
