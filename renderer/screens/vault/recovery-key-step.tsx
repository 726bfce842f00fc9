import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { RecoverySheetActions } from './recovery-sheet-actions.tsx';
import './recovery-key-step.css';

interface RecoveryKeyStepProps {
  readonly recoveryKey: string;
  readonly onKept: () => Promise<void>;
}

/** The recovery key, large and in groups, until somebody says that it was put away. */
export function RecoveryKeyStep({ recoveryKey, onKept }: RecoveryKeyStepProps) {
  const { t } = useTranslation();
  const desk = useDesk(({ identity }) => identity?.desk ?? '');
  const [isKept, setKept] = useState(false);
  const [isPending, setPending] = useState(false);
  const open = async () => {
    setPending(true);
    await onKept();
  };
  return (
    <section className="card vault-card vault-card-wide" aria-labelledby="recovery-key-title">
      <header>
        <h1 id="recovery-key-title">{t('recoveryKey.title')}</h1>
        <p>{t('recoveryKey.hint', { desk })}</p>
      </header>
      <ol className="recovery-key code" aria-label={t('recoveryKey.label')}>
        {recoveryKey.split('-').map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
      <RecoverySheetActions recoveryKey={recoveryKey} />
      <p className="recovery-key-keep">{t('recoveryKey.keep')}</p>
      <div className="recovery-key-go">
        <Checkbox word={t('recoveryKey.kept')} isSelected={isKept} onChange={setKept} />
        <Button
          look="primary"
          size="l"
          isDisabled={!isKept}
          isPending={isPending}
          onPress={() => void open()}
        >
          {t('recoveryKey.go')}
        </Button>
      </div>
    </section>
  );
}
