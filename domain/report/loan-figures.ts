import { readClock } from '../facts/hybrid-clock.ts';
import {
  countingSettlements,
  factsOf,
  goneAs,
  openLoans,
  placeOf,
  standingReturns,
  type LoanItemState,
} from '../loan/loan-item.ts';
import type { EventReport } from './event-report.ts';

type Figures = EventReport['loans'];

/** Counts what was lent: items of the pool go in, in any order. */
export class LoanFigures {
  private readonly counts = { pool: 0, lent: 0, out: 0, back: 0, backLate: 0, gone: 0 };
  private readonly byReason = { level: 0, promise: 0, technician: 0 };
  /** When what is out is due, ms since 1970. */
  private readonly dues: number[] = [];

  add(state: LoanItemState): void {
    const place = placeOf(state);
    if (place === 'in' || place === 'out') this.counts.pool += 1;
    if (goneAs(state) !== null) this.counts.gone += 1;
    const open = openLoans(state);
    this.counts.out += open.length;
    this.dues.push(...open.map(({ body }) => body.due));
    const returnedAt = new Map(standingReturns(state).map(({ at, body }) => [body.loan, readClock(at).wall]));
    const mistaken = new Set(
      countingSettlements(state).flatMap(({ body }) => (body.outcome === 'mistaken' ? [body.loan] : [])),
    );
    for (const { id, body } of factsOf(state, 'loan-issued')) {
      // Of two desks that lent the same item one did not.
      if (mistaken.has(id)) continue;
      this.counts.lent += 1;
      this.byReason[body.eligibility.by] += 1;
      const at = returnedAt.get(id);
      if (at === undefined) continue;
      this.counts.back += 1;
      if (at > body.due) this.counts.backLate += 1;
    }
  }

  /** `now`: wall time, ms since 1970; by it what is out is overdue. */
  figures(now: number): Figures {
    const overdue = this.dues.filter((due) => due < now).length;
    return { ...this.counts, overdue, byReason: { ...this.byReason } };
  }
}
