import { ShieldCheck, ShieldOff, KeyRound, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { setUpVault } from '../../state/vault-slice.ts';
import { newPassphraseProblem, nothingTyped, type NewPassphraseProblem } from './new-passphrase.ts';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { ProblemBanner, type VaultProblem } from './problem-banner.tsx';
import './passphrase-step.css';

interface PassphraseStepProps {
  readonly onMade: (key: CryptoKey, recoveryKey: string) => void;
}

/** Chooses the passphrase: what it protects and what happens when it is forgotten stands beside the fields. */
export function PassphraseStep({ onMade }: PassphraseStepProps) {
  const { t } = useTranslation();
  const isSample = useDesk(({ identity }) => identity?.event.sample ?? false);
  const [typed, setTyped] = useState(nothingTyped);
  const [mistake, setMistake] = useState<NewPassphraseProblem | null>(null);
  const [problem, setProblem] = useState<VaultProblem | null>(null);
  const [isPending, setPending] = useState(false);

  const protect = async () => {
    const found = newPassphraseProblem(typed);
    setMistake(found);
    setProblem(null);
    if (found !== null || isPending) return;
    setPending(true);
    const answer = await setUpVault(typed.first);
    setPending(false);
    if (answer.ok) onMade(answer.key, answer.recoveryKey);
    else if (answer.problem === 'too-short') setMistake('too-short');
    else setProblem(answer.problem);
  };

  return (
    <form
      className="card vault-card vault-card-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void protect();
      }}
    >
      <header>
        <h1>{t('setUp.title')}</h1>
        <p>{t('setUp.hint')}</p>
      </header>
      {isSample && (
        <Banner tone="info" title="">
          {t('setUp.sample')}
        </Banner>
      )}
      {problem !== null && <ProblemBanner problem={problem} />}
      <div className="passphrase-step">
        <div className="vault-fields">
          <NewPassphraseFields
            label={t('passphrase.label')}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setMistake(null);
            }}
            problem={mistake}
            autoFocus
          />
          <Button look="primary" size="l" isSubmit isPending={isPending}>
            {t('setUp.go')}
          </Button>
        </div>
        <dl className="passphrase-step-facts">
          <Fact icon={ShieldCheck} label={t('setUp.protects')} text={t('setUp.protectsText')} />
          <Fact icon={ShieldOff} label={t('setUp.protectsNot')} text={t('setUp.protectsNotText')} />
          <Fact icon={KeyRound} label={t('setUp.forgotten')} text={t('setUp.forgottenText')} />
        </dl>
      </div>
    </form>
  );
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly text: string;
}

function Fact({ icon: Icon, label, text }: FactProps) {
  return (
    <div>
      <dt>
        <Icon aria-hidden="true" />
        {label}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
