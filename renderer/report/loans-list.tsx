import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../domain/report/event-report.ts';
import { sayNumber } from '../words/format.ts';

const counts = ['pool', 'lent', 'out', 'overdue', 'back', 'backLate', 'gone'] as const;
const reasons = ['level', 'promise', 'technician'] as const;

/** What was lent, what is still out, and why it was lent. */
export function LoansList({ loans }: Pick<EventReport, 'loans'>) {
  const { t } = useTranslation();
  const rows = [
    ...counts.map((name) => ({ name, value: loans[name] })),
    ...reasons.map((name) => ({ name, value: loans.byReason[name] })),
  ];
  return (
    <table className="report-table numbers">
      <tbody>
        {rows.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">{t(`report.loan.${name}`)}</th>
            <td data-bad={name === 'overdue' && value > 0}>{sayNumber(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
