/** The event report: counted when it is looked at, and again when asked. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { EventReport } from '../../domain/report/event-report.ts';
import type { PrintedReport } from '../../domain/report/printed-report.ts';
import type { ReportTable } from '../../domain/report/table-name.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { desk } from './service.ts';

export type Taking = 'print' | 'pdf' | ReportTable;

type Answer = AnswerOf<'saveTable'> | AnswerOf<'saveReport'> | AnswerOf<'printReport'>;

/** What came of taking it along; `file` is null where it was printed. */
export type Taken =
  | { readonly ok: true; readonly file: string | null }
  | {
      readonly ok: false;
      readonly problem: Exclude<Extract<Answer, { ok: false }>['problem'], 'cancelled'>;
    };

interface ReportState {
  /** The last one that was counted to its end; null before the first. */
  readonly report: EventReport | null;
  /** How far counting is; null while nothing is counted. */
  readonly counting: { readonly done: number; readonly total: number } | null;
  /** What is being printed or saved. */
  readonly taking: Taking | null;
  /** What came of the last of that. */
  readonly taken: Taken | null;
}

export const useReport = create<ReportState>(() => ({
  report: null,
  counting: null,
  taking: null,
  taken: null,
}));

type Progress = (done: number, total: number) => void;

/** Raised by whatever ends or replaces a count: what is still told of it comes too late. */
let run = 0;

/** Null when it was given up, or replaced by the next. */
async function count<Result>(work: (progress: Progress) => Promise<Result | null>): Promise<Result | null> {
  run += 1;
  const own = run;
  useReport.setState({ counting: { done: 0, total: 0 } });
  const progress: Progress = (done, total) => {
    if (own === run) useReport.setState({ counting: { done, total } });
  };
  try {
    return await work(proxy(progress));
  } finally {
    if (own === run) end();
  }
}

function end(): void {
  run += 1;
  useReport.setState({ counting: null });
}

/** Counts anew; what was shown stays until then. */
export async function countReport(): Promise<void> {
  const report = await count((progress) => desk().report(progress));
  if (report !== null) useReport.setState({ report });
}

export async function cancelReport(): Promise<void> {
  end();
  await desk().cancelReport();
}

/** Prints the report, or saves it or one of its tables where the person says. One at a time. */
export async function takeAlong(what: Taking, printed: PrintedReport): Promise<void> {
  if (useReport.getState().taking !== null) return;
  useReport.setState({ taking: what, taken: null });
  try {
    const answer = await take(what, printed);
    if (answer === null) return;
    if (answer.ok) useReport.setState({ taken: { ok: true, file: 'file' in answer ? answer.file : null } });
    else if (answer.problem !== 'cancelled')
      useReport.setState({ taken: { ok: false, problem: answer.problem } });
  } finally {
    useReport.setState({ taking: null });
  }
}

/** Null when counting for it was given up. */
async function take(what: Taking, printed: PrintedReport): Promise<Answer | null> {
  switch (what) {
    case 'print':
      return window.desk.printReport(printed);
    case 'pdf':
      return window.desk.saveReport(printed);
    case 'figures':
    case 'drop-offs': {
      const made = await count((progress) => desk().reportTable(what, progress));
      return made === null ? null : window.desk.saveTable(made);
    }
  }
}
