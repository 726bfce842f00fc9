import { useTranslation } from 'react-i18next';
import type { PrintedReport } from '../../domain/report/printed-report.ts';
import { sayDateTime } from '../words/format.ts';
import { ReportFigures } from './report-figures.tsx';
import './report-document.css';

/** The report on A4, in the language of the screens. */
export function ReportDocument({ printed }: { readonly printed: PrintedReport }) {
  const { t } = useTranslation();
  const { report, event, language } = printed;
  return (
    <article className="report-paper" lang={language}>
      {event.sample && <p className="report-sample">{t('common.sample')}</p>}
      <header>
        <p>{t('report.title')}</p>
        <h1>{event.name}</h1>
        <p>{t('report.asOf', { time: sayDateTime(report.madeAt, event.timeZone) })}</p>
      </header>
      <ReportFigures report={report} />
    </article>
  );
}
