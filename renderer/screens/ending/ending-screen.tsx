import { useTranslation } from 'react-i18next';
import { RefreshCw } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import { VaultFrame } from '../vault/vault-frame.tsx';
import { EndingProblems } from './ending-problems.tsx';
import { EndingSteps } from './ending-steps.tsx';
import './ending-screen.css';

/** A laptop that the hub has ended: what it still does, and what it needs for that. Nothing personal stands here. */
export function EndingScreen() {
  const { t } = useTranslation();
  const code = useDesk(({ identity }) => identity?.desk ?? '');
  return (
    <VaultFrame name="ending" barrier="ended">
      <section className="card vault-card ending-card" aria-live="polite">
        <header>
          <h1>{t('ending.title')}</h1>
          <p>{t('ending.hint', { desk: code })}</p>
        </header>
        <EndingProblems />
        <EndingSteps />
        <Button icon={RefreshCw} onPress={() => void desk().syncNow()}>
          {t('ending.tryNow')}
        </Button>
      </section>
    </VaultFrame>
  );
}
