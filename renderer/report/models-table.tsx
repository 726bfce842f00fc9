import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../domain/report/event-report.ts';
import { sayNumber } from '../words/format.ts';
import { Bar } from './bar.tsx';
import './report-table.css';

/** What was handed in most. */
export function ModelsTable({ models }: Pick<EventReport, 'models'>) {
  const { t } = useTranslation();
  const most = Math.max(...models.map(({ items }) => items), 1);
  return (
    <table className="report-table numbers">
      <thead>
        <tr>
          <th scope="col">{t('report.model')}</th>
          <th scope="col" className="report-bar" aria-hidden="true" />
          <th scope="col">{t('report.items')}</th>
        </tr>
      </thead>
      <tbody>
        {models.map(({ model, items }) => (
          <tr key={model}>
            <th scope="row">{model ?? t('report.others')}</th>
            <td className="report-bar" aria-hidden="true">
              <Bar parts={[{ part: items / most, of: 'items' }]} />
            </td>
            <td>{sayNumber(items)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
