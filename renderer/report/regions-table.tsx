import { useTranslation } from 'react-i18next';
import type { EventReport, VerdictKind } from '../../domain/report/event-report.ts';
import { sayNumber } from '../words/format.ts';
import { Bar } from './bar.tsx';
import './report-table.css';

const kinds = [
  'priority',
  'visitor-priority',
  'standard',
  'unknown',
] as const satisfies readonly VerdictKind[];

type Row = EventReport['regions'][number];

/** Who asked, and what they were told. */
export function RegionsTable({ regions }: Pick<EventReport, 'regions'>) {
  const { t } = useTranslation();
  const most = Math.max(...regions.map(totalOf), 1);
  return (
    <table className="report-table numbers">
      <thead>
        <tr>
          <th scope="col">{t('report.region')}</th>
          <th scope="col" className="report-bar" aria-hidden="true" />
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              <span className={`report-key bar-${kind}`} aria-hidden="true" />
              {t(`verdict.${kind}`)}
            </th>
          ))}
          <th scope="col">{t('report.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {regions.map((row) => (
          <tr key={row.region}>
            <th scope="row">{row.region === null ? t('report.noRegion') : t(`region.${row.region}`)}</th>
            <td className="report-bar" aria-hidden="true">
              <Bar parts={kinds.map((kind) => ({ part: row.verdicts[kind] / most, of: kind }))} />
            </td>
            {kinds.map((kind) => (
              <td key={kind}>{sayNumber(row.verdicts[kind])}</td>
            ))}
            <td>{sayNumber(totalOf(row))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function totalOf({ verdicts }: Row): number {
  return kinds.reduce((sum, kind) => sum + verdicts[kind], 0);
}
