import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { useReport } from '../../state/report-slice.ts';

/** What came of saving a table. */
export function TableSaid() {
  const { t } = useTranslation();
  const table = useReport((state) => state.table);
  if (table === null) return null;
  return table.ok ? (
    <Banner tone="info" title={t('report.saved', { file: table.file })} />
  ) : (
    <Banner tone="bad" title={t(`report.problem.${table.problem}`)} />
  );
}
