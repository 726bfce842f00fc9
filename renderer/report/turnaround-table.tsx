import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../domain/report/event-report.ts';
import { sayNumber, sayRoughSpan } from '../words/format.ts';
import './report-table.css';

/** How long it took, by level. */
export function TurnaroundTable({ turnaround }: Pick<EventReport, 'turnaround'>) {
  const { t } = useTranslation();
  return (
    <table className="report-table numbers">
      <thead>
        <tr>
          <th scope="col">{t('report.level')}</th>
          <th scope="col">{t('report.total.intakes')}</th>
          <th scope="col">{t('report.done')}</th>
          <th scope="col">{t('report.median')}</th>
          <th scope="col">{t('report.slow')}</th>
          <th scope="col">{t('report.promised')}</th>
          <th scope="col">{t('report.kept')}</th>
          <th scope="col">{t('report.late')}</th>
        </tr>
      </thead>
      <tbody>
        {turnaround.map(({ level, intakes, done, medianMs, slowMs, promised, kept, late }) => (
          <tr key={level}>
            <th scope="row">{level === 'none' ? t('report.noLevel') : t(`level.${level}`)}</th>
            <td>{sayNumber(intakes)}</td>
            <td>{sayNumber(done)}</td>
            <td>{medianMs === null ? '–' : sayRoughSpan(medianMs)}</td>
            <td>{slowMs === null ? '–' : sayRoughSpan(slowMs)}</td>
            <td>{sayNumber(promised)}</td>
            <td>{sayNumber(kept)}</td>
            <td data-bad={late > 0}>{sayNumber(late)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
