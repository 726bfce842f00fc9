import { ChartColumn, RefreshCw, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../../domain/report/event-report.ts';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { ReportFigures } from '../../report/report-figures.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { cancelReport, countReport, useReport } from '../../state/report-slice.ts';
import { sayDateTime, sayNumber } from '../../words/format.ts';
import { TakeAlong } from './take-along.tsx';
import { TakenSaid } from './taken-said.tsx';
import './report-screen.css';

/** The figures of the event, and taking them along. */
export function ReportScreen() {
  const report = useReport((state) => state.report);
  // Its days are the venue's.
  const timeZone = useDesk(({ status }) => status?.event.timeZone);
  useEffect(() => {
    void countReport();
    return () => void cancelReport();
  }, [timeZone]);
  useHotkeys({ r: () => void countReport(), R: () => void countReport() });
  return (
    <div className="report">
      <Head report={report} />
      <TakenSaid />
      {report !== null && (isEmpty(report) ? <Nothing /> : <ReportFigures report={report} />)}
    </div>
  );
}

function Head({ report }: { readonly report: EventReport | null }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const isCounting = useReport((state) => state.counting !== null);
  const hasFigures = report !== null && !isEmpty(report);
  return (
    <header className="screen-head report-head">
      <h1>{t('report.title')}</h1>
      <p role="status">
        {isCounting ? (
          <Counting />
        ) : (
          report !== null && t('report.asOf', { time: sayDateTime(report.madeAt, timeZone) })
        )}
      </p>
      {isCounting ? (
        <Button icon={X} onPress={() => void cancelReport()}>
          {t('common.cancel')}
        </Button>
      ) : (
        <>
          <Button icon={RefreshCw} keys="R" onPress={() => void countReport()}>
            {t('report.again')}
          </Button>
          {hasFigures && <TakeAlong report={report} />}
        </>
      )}
    </header>
  );
}

function Counting() {
  const { t } = useTranslation();
  const done = useReport(({ counting }) => counting?.done ?? 0);
  const total = useReport(({ counting }) => counting?.total ?? 0);
  return <>{t('report.counting', { done: sayNumber(done), total: sayNumber(total) })}</>;
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <div className="card report-none">
      <Empty icon={ChartColumn} title={t('report.none')}>
        <p>{t('report.noneHint')}</p>
      </Empty>
    </div>
  );
}

function isEmpty({ totals, loans, unread }: EventReport): boolean {
  return totals.intakes + totals.verdicts + loans.pool + loans.lent + unread === 0;
}
