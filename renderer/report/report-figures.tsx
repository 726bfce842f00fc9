import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../domain/report/event-report.ts';
import { sayNumber } from '../words/format.ts';
import { DayChart } from './day-chart.tsx';
import { LoansList } from './loans-list.tsx';
import { ModelsTable } from './models-table.tsx';
import { RegionsTable } from './regions-table.tsx';
import { TurnaroundTable } from './turnaround-table.tsx';
import './report-figures.css';

const shown = ['intakes', 'items', 'open', 'ready', 'handedBack', 'verdicts'] as const;

/** All figures of an event, one part after the other. Used on screen and on paper. */
export function ReportFigures({ report }: { readonly report: EventReport }) {
  const { t } = useTranslation();
  const { totals, days, turnaround, models, loans, regions, unread } = report;
  return (
    <div className="report-figures">
      {unread > 0 && <p className="report-unread">{t('report.unread', { count: unread })}</p>}
      <dl className="report-totals numbers">
        {shown.map((total) => (
          <div key={total} className="card">
            <dt>{t(`report.total.${total}`)}</dt>
            <dd>{sayNumber(totals[total])}</dd>
          </div>
        ))}
      </dl>
      <Part title={t('report.days')} isWide>
        {days.length === 0 ? <p>{t('report.noDropOffs')}</p> : <DayChart days={days} />}
      </Part>
      <Part title={t('report.turnaround')} hint={t('report.turnaroundHint')} isWide>
        <TurnaroundTable turnaround={turnaround} />
      </Part>
      <Part title={t('report.models')}>
        {models.length === 0 ? <p>{t('report.noDropOffs')}</p> : <ModelsTable models={models} />}
      </Part>
      <Part title={t('report.loans')}>
        {loans.pool + loans.lent === 0 ? <p>{t('report.noLoans')}</p> : <LoansList loans={loans} />}
      </Part>
      <Part title={t('report.verdicts')} hint={t('report.verdictsHint', { count: totals.decided })} isWide>
        {regions.length === 0 ? <p>{t('report.noVerdicts')}</p> : <RegionsTable regions={regions} />}
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly hint?: string;
  readonly isWide?: boolean;
}

function Part({ title, children, hint, isWide = false }: PartProps) {
  return (
    <section className="card report-part" data-wide={isWide}>
      <h2>{title}</h2>
      {children}
      {hint !== undefined && <p className="report-hint">{hint}</p>}
    </section>
  );
}
