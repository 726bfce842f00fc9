import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { startBlankDraft } from '../../state/draft-slice.ts';
import { goTo } from '../../state/navigation-slice.ts';
import { clearVerify, type Outcome } from '../../state/verify-slice.ts';
import './nothing-panel.css';

type NothingPanelProps = Pick<Extract<Outcome, { kind: 'nothing' }>, 'why' | 'input'>;

/** The input was neither card, person nor ticket: why, and what to do. */
export function NothingPanel({ why, input }: NothingPanelProps) {
  const { t } = useTranslation();
  const takeInWithout = async () => {
    await startBlankDraft();
    goTo('intake');
    clearVerify();
  };
  return (
    <section className="nothing" data-verdict="none" aria-label={t('verify.region')} role="alert">
      <Empty icon={SearchX} title={t(`verify.nothing.${why}`)}>
        <p className="nothing-hint">{t(`verify.nothingHint.${why}`)}</p>
        {input !== '' && <p className="nothing-input code">{t('verify.typed', { input })}</p>}
        <Button onPress={() => void takeInWithout()}>{t('verify.newIntake')}</Button>
      </Empty>
    </section>
  );
}
