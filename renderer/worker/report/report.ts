/** The event's report, counted from what this desk has stored. */
import type { IntakeState } from '../../../domain/intake/intake.ts';
import { EventFigures } from '../../../domain/report/event-figures.ts';
import type { EventReport } from '../../../domain/report/event-report.ts';
import { tableName } from '../../../domain/report/table-name.ts';
import {
  dropOffColumns,
  dropOffRows,
  figureColumns,
  figureRows,
  type Cell,
} from '../../../domain/report/tables.ts';
import { toField } from '../../../domain/time/venue-field.ts';
import { venueTime } from '../../../domain/time/venue-time.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { ReportService } from '../service/report-service.ts';
import { now, todayIn } from '../time.ts';
import { readEvent } from './read-event.ts';
import { tableText } from './table-text.ts';

type Progress = Parameters<ReportService['report']>[0];

/** `zone`: the venue's at the moment, IANA; a count has the same from its beginning to its end. */
export function createReport(database: DeskDatabase, zone: () => string): ReportService {
  /** Raised by whatever makes the current reading worthless. */
  let reading = 0;

  function begin(progress: Progress): (done: number, total: number) => boolean {
    reading += 1;
    const own = reading;
    return (done, total) => {
      if (own !== reading) return false;
      progress(done, total);
      return true;
    };
  }

  async function report(progress: Progress): Promise<EventReport | null> {
    const timeZone = zone();
    const counted = new EventFigures((at) => {
      const { date, minute } = venueTime(at, timeZone);
      return { day: date, hour: Math.floor(minute / 60) };
    });
    const unread = await readEvent(
      database,
      {
        intake: (state) => counted.addIntake(state),
        loanItem: (state) => counted.addLoanItem(state),
        fact: (fact) => counted.addFact(fact),
      },
      begin(progress),
    );
    return unread === null ? null : counted.report(now(), unread);
  }

  async function figures(progress: Progress): Promise<string | null> {
    const made = await report(progress);
    return made === null ? null : tableText(figureColumns, figureRows(made));
  }

  async function dropOffs(progress: Progress): Promise<string | null> {
    const timeZone = zone();
    const say = (at: number): string => toField(at, timeZone).replace('T', ' ');
    const rows: { readonly at: string; readonly cells: Cell[][] }[] = [];
    const intake = (state: IntakeState): void => {
      rows.push({ at: state.taken?.at ?? '', cells: dropOffRows(state, say) });
    };
    if ((await readEvent(database, { intake }, begin(progress))) === null) return null;
    rows.sort((a, b) => (a.at < b.at ? -1 : 1));
    return tableText(
      dropOffColumns,
      rows.flatMap(({ cells }) => cells),
    );
  }

  return {
    report,
    cancelReport() {
      reading += 1;
      return Promise.resolve();
    },
    async reportTable(table, progress) {
      const text = table === 'figures' ? await figures(progress) : await dropOffs(progress);
      return text === null ? null : { name: tableName(table, todayIn(zone(), now())), text };
    },
  };
}
