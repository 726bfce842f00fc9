import { use, useDeferredValue, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { LoaderCircle, OctagonAlert } from 'lucide-react';
import { Empty } from './design/empty.tsx';
import { EndingScreen } from './screens/ending/ending-screen.tsx';
import { EnrolScreen } from './screens/enrol/enrol-screen.tsx';
import { LockedScreen } from './screens/vault/locked-screen.tsx';
import { SetUpScreen } from './screens/vault/set-up-screen.tsx';
import { locales } from './locales/languages.ts';
import { useLanguage } from './shell/use-language.ts';
import { useTheme } from './shell/use-theme.ts';
import { startDesk, useDesk } from './state/desk-slice.ts';

const readShell = () => import('./shell/shell.tsx');
let shell: ReturnType<typeof readShell> | null = null;
const loadShell = () => (shell ??= readShell());

/** The whole window, in the chosen language; the controls' own words and numbers follow it. */
export function App() {
  const language = useLanguage();
  useTheme();
  useEffect(() => {
    // The desk's own code is read while somebody enters the passphrase, once the first screen stands.
    void startDesk().then(() => requestIdleCallback(() => void loadShell()));
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
  const now = useDesk((state) => state.phase);
  // A whole screen is made bit by bit, so that the window hears keys meanwhile; but it is emptied at once.
  const made = useDeferredValue(now);
  const phase = now.at === 'starting' ? now : made;
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
    case 'ending':
      return <EndingScreen />;
    case 'ready':
      return <OpenDesk />;
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

/** The screen before stays until the code is there: a boundary with nothing in it would be shown for a third of a second. */
function OpenDesk() {
  const { Shell } = use(loadShell());
  return <Shell />;
}
