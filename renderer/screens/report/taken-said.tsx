import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { useReport } from '../../state/report-slice.ts';

/** What came of printing or saving. */
export function TakenSaid() {
  const { t } = useTranslation();
  const taken = useReport((state) => state.taken);
  if (taken === null) return null;
  if (!taken.ok) return <Banner tone="bad" title={t(`report.problem.${taken.problem}`)} />;
  const said = taken.file === null ? t('report.printed') : t('report.saved', { file: taken.file });
  return <Banner tone="info" title={said} />;
}
