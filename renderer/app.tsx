import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { LoaderCircle, OctagonAlert } from 'lucide-react';
import { Empty } from './design/empty.tsx';
import { EnrolScreen } from './screens/enrol/enrol-screen.tsx';
import { LockedScreen } from './screens/vault/locked-screen.tsx';
import { SetUpScreen } from './screens/vault/set-up-screen.tsx';
import { locales } from './locales/languages.ts';
import { useLanguage } from './shell/use-language.ts';
import { useTheme } from './shell/use-theme.ts';
import { startDesk, useDesk } from './state/desk-slice.ts';

/** Read while somebody enters the passphrase. */
const loadShell = () => import('./shell/shell.tsx');
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/** The whole window, in the chosen language; the controls' own words and numbers follow it. */
export function App() {
  const language = useLanguage();
  useTheme();
  useEffect(() => {
    void startDesk();
    void loadShell();
  }, []);
  return (
    <I18nProvider locale={locales[language]}>
      <Phase />
    </I18nProvider>
  );
}

/** Opening, enrolment, the vault, or the desk. */
function Phase() {
  const { t } = useTranslation();
  const phase = useDesk((state) => state.phase);
  switch (phase.at) {
    case 'starting':
      return (
        <div className="opening" role="status">
          <Empty icon={LoaderCircle} title={t('shell.starting')} />
        </div>
      );
    case 'enrolling':
      return <EnrolScreen />;
    case 'protecting':
      return <SetUpScreen />;
    case 'locked':
      return <LockedScreen />;
    case 'ready':
      return (
        <Suspense>
          <Shell />
        </Suspense>
      );
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
