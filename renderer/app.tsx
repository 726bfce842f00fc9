import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LoaderCircle, OctagonAlert } from 'lucide-react';
import { Empty } from './design/empty.tsx';
import { EnrolScreen } from './screens/enrol/enrol-screen.tsx';
import { Shell } from './shell/shell.tsx';
import { useTheme } from './shell/use-theme.ts';
import { startDesk, useDesk } from './state/desk-slice.ts';

/** The whole window: opening, enrolment, or the desk. */
export function App() {
  const { t } = useTranslation();
  const phase = useDesk((state) => state.phase);
  useTheme();
  useEffect(() => void startDesk(), []);
  switch (phase.at) {
    case 'starting':
      return (
        <div className="opening" role="status">
          <Empty icon={LoaderCircle} title={t('shell.starting')} />
        </div>
      );
    case 'enrolling':
      return <EnrolScreen />;
    case 'ready':
      return <Shell />;
    case 'failed':
      return (
        <div className="opening" role="alert">
          <Empty icon={OctagonAlert} title={t(`storage.${phase.problem}`)}>
            <p>{t(`storage.${phase.problem}Hint`)}</p>
          </Empty>
        </div>
      );
  }
}
