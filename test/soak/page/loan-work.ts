/** What a desk does with the pool of loans: its list taken in, items lent, taken back, settled, undone, withdrawn. */
import type { LoanItemDetail, LoanResult } from '../../../renderer/worker/service/loans-service.ts';
import type { Step } from '../schedule.ts';
import type { Desk } from './intake-work.ts';
import type { Done } from './page.ts';
import { drawMark } from './picture.ts';

/** Items that are lent and taken back: the first of all, so that two desks often lend the same one. */
const HOT_ITEMS = 24;
const LOAN_MS = 3 * 3_600_000;

const nothing: Done = { outcome: 'nothing-to-do' };

/** A list of `items` new items, saved hundreds at a time. */
export async function takeInPool(worker: Desk, { items }: Step, mark: string): Promise<Done> {
  const rows = Array.from({ length: items }, (_none, index) => `${mark}N${index},RF 50mm F1.2 L USM,lens`);
  const read = await worker.readPool(new Blob([['asset,model,kind', ...rows].join('\n')]));
  if (!read.ok) return { outcome: 'refused', problem: read.problems.map(({ problem }) => problem).join() };
  const taken = await worker.takeInPool();
  return taken.ok ? saved(`${mark}N`) : { outcome: 'refused', problem: taken.problem };
}

/** Does what one of the first items lets a desk do. */
export async function workOnLoan(worker: Desk, { choice }: Step, mark: string): Promise<Done> {
  const { rows } = await worker.loans({ text: '', shown: 'all', limit: HOT_ITEMS });
  const row = rows[choice % Math.max(1, rows.length)];
  const item = row === undefined ? null : await worker.loanItem(row.id);
  if (item === null) return nothing;
  const { id, place, loans } = item.row;
  const [loan] = loans;
  if (place === 'in' && choice % 8 === 0) return done(await worker.withdrawItem(id, mark), mark);
  if (place === 'in' && choice % 8 === 1) return undo(worker, item, mark);
  if (place === 'in') return lend(worker, id, choice, mark);
  if (loan === undefined) return undo(worker, item, mark);
  const because = choice % 2 === 0 ? 'lost' : 'mistaken';
  if (choice % 6 === 0) return done(await worker.settleLoan(id, loan.id, because, mark), mark);
  return done(await worker.returnLoan(id, loan.id, { state: 'marked', note: mark }), mark);
}

async function lend(worker: Desk, id: string, choice: number, mark: string): Promise<Done> {
  const lent = await worker.lend({
    items: [{ id, condition: { state: 'good', note: '' } }],
    borrower: { name: `Visitor ${mark}`, reach: '', memberNumber: null, verdict: null, intake: null },
    due: Date.now() + LOAN_MS,
    eligibility: { by: 'level', level: 'gold' },
    signature: choice % 5 === 0 ? await drawMark(mark) : null,
  });
  if (lent.ok) return saved(mark);
  return lent.problem === 'not-in' ? nothing : { outcome: 'refused', problem: lent.problem };
}

async function undo(worker: Desk, { row: { id }, undoable }: LoanItemDetail, mark: string): Promise<Done> {
  if (undoable === null) return nothing;
  return undoable.by === 'return'
    ? done(await worker.undoReturn(id, undoable.id, mark), mark)
    : done(await worker.undoSettlement(id, undoable.id, mark), mark);
}

/** Another desk's facts may have arrived since the item was read. */
function done(result: LoanResult, mark: string): Done {
  if (result.ok) return saved(mark);
  const isOvertaken = ['no-such-loan', 'out', 'too-late'].includes(result.problem);
  return isOvertaken ? nothing : { outcome: 'refused', problem: result.problem };
}

function saved(mark: string): Done {
  return { outcome: 'saved', mark, intake: null };
}
