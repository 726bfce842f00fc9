import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../domain/report/event-report.ts';
import { sayNumber, sayShortDay } from '../words/format.ts';
import './day-chart.css';

/** Drop-offs by hour of the day, a row of columns a day. The numbers stand in it: it is a table that draws itself. */
export function DayChart({ days }: Pick<EventReport, 'days'>) {
  const { t } = useTranslation();
  const [from, to] = hoursWithDropOffs(days);
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const most = Math.max(...days.flatMap((day) => day.hours), 1);
  return (
    <table className="day-chart numbers">
      <thead>
        <tr>
          <th scope="col">{t('report.day')}</th>
          {hours.map((hour) => (
            <th key={hour} scope="col">
              {String(hour).padStart(2, '0')}
            </th>
          ))}
          <th scope="col">{t('report.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, hours: counts }) => (
          <tr key={day}>
            <th scope="row">{sayShortDay(day)}</th>
            {hours.map((hour) => (
              <Column key={hour} count={counts[hour] ?? 0} most={most} />
            ))}
            <td className="day-sum">{sayNumber(counts.reduce((sum, count) => sum + count, 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Column({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <td className="day-hour">
      {count > 0 && (
        <>
          <span className="day-count">{sayNumber(count)}</span>
          <span className="day-column" style={{ height: `${(count / most) * 2.25}rem` }} />
        </>
      )}
    </td>
  );
}

/** The first and the last hour of any day that has one: a desk is closed at night. */
function hoursWithDropOffs(days: EventReport['days']): [number, number] {
  const busy = days.flatMap(({ hours }) => hours.flatMap((count, hour) => (count > 0 ? [hour] : [])));
  return busy.length === 0 ? [8, 20] : [Math.min(...busy), Math.max(...busy)];
}
