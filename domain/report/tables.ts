/** The report as tables for a spreadsheet. Column names are part of the file's form: they stay English in every language. */
import { readClock } from '../facts/hybrid-clock.ts';
import { itemsHere, statusOf, type IntakeState } from '../intake/intake.ts';
import type { EventReport } from './event-report.ts';
import { sumOf } from './event-figures.ts';
import { milestonesOf } from './milestones.ts';

export type Cell = string | number | null;

export const figureColumns = ['figure', 'group', 'value', 'unit'] as const;

export const dropOffColumns = [
  ...['ticket', 'desk', 'taken in', 'queue', 'level', 'verdict'],
  ...['item', 'model', 'serial', 'service', 'status', 'promised', 'ready', 'handed back'],
] as const;

const MINUTE_MS = 60_000;

/** One figure a row, so that a spreadsheet can sort and sum them. */
export function figureRows(report: EventReport): Cell[][] {
  const { totals, days, turnaround, models, regions, loans } = report;
  const { byReason, ...loanCounts } = loans;
  return [
    ...Object.entries(totals).map(([name, value]) => [`total ${name}`, null, value, null]),
    ...days.flatMap(({ day, hours }) =>
      hours.map((value, hour) => ['drop-offs', `${day} ${String(hour).padStart(2, '0')}:00`, value, null]),
    ),
    ...turnaround.flatMap(({ level, medianMs, slowMs, ...counts }) => [
      ...Object.entries(counts).map(([name, value]) => [`turnaround ${name}`, level, value, null]),
      ['turnaround median', level, minutes(medianMs), 'min'],
      ['turnaround nine of ten', level, minutes(slowMs), 'min'],
    ]),
    ...models.flatMap(({ model, services }) =>
      Object.entries(services).map(([service, value]) => [
        `items ${service}`,
        model ?? 'others',
        value,
        null,
      ]),
    ),
    ...regions.flatMap(({ region, verdicts }) =>
      Object.entries({ ...verdicts, all: sumOf(verdicts) }).map(([kind, value]) => [
        `verdicts ${kind}`,
        region ?? 'no region known',
        value,
        null,
      ]),
    ),
    ...Object.entries(loanCounts).map(([name, value]) => [`loans ${name}`, null, value, null]),
    ...Object.entries(byReason).map(([reason, value]) => ['loans by reason', reason, value, null]),
    ['rows that could not be read', null, report.unread, null],
  ];
}

/** An item a row, without the person. `sayTime` writes a wall time, ms since 1970, as it was at the venue. */
export function dropOffRows(state: IntakeState, sayTime: (at: number) => string): Cell[][] {
  const { taken } = state;
  if (taken === null) return [];
  const { ticket, queue, verdict, items, promise } = taken.body;
  const { readyAt, backAt } = milestonesOf(state);
  const { status } = statusOf(state);
  const here = new Set(itemsHere(state).map(({ id }) => id));
  const say = (at: number | null): string | null => (at === null ? null : sayTime(at));
  return items.map(({ id, model, serial, service }, index) => [
    ...[ticket, taken.desk, sayTime(readClock(taken.at).wall), queue],
    ...[verdict?.level ?? null, verdict?.verdict ?? null],
    ...[index + 1, model, serial.state === 'read' ? serial.number : null, service],
    ...[here.has(id) ? status : 'handed-back', say(promise?.by ?? null), say(readyAt), say(backAt)],
  ]);
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / MINUTE_MS);
}
