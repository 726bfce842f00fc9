import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { decide, type TreatAs } from '../../state/verify-slice.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import './decision-form.css';

interface DecisionFormProps {
  readonly given: GivenVerdict;
  readonly decided: TreatAs | null;
}

/** Where the roster can't tell, the technician decides and is recorded with the reason. */
export function DecisionForm({ given, decided }: DecisionFormProps) {
  const { t } = useTranslation();
  const name = useDesk(({ settings }) => settings?.technician ?? '');
  const [because, setBecause] = useState('');
  const [pending, setPending] = useState(false);

  const choose = async (treatAs: TreatAs) => {
    setPending(true);
    const failed = await decide(given, treatAs, because.trim());
    setPending(false);
    if (failed !== null) {
      const why = t(`storage.${failed.problem}Hint`);
      toast(t(failed.isKept ? 'verify.decisionKept' : 'verify.decisionProblem', { why }), { tone: 'bad' });
    }
  };

  if (decided !== null) {
    return (
      <p className="decided" role="status">
        <Gavel aria-hidden="true" />
        {t(decided === 'priority' ? 'verify.decidedPriority' : 'verify.decidedOrdinary', { name })}
      </p>
    );
  }
  return (
    <div className="decision">
      <TextField
        label={t('verify.because')}
        placeholder={t('verify.becauseHint')}
        value={because}
        onChange={setBecause}
        maxLength={500}
      />
      <div className="decision-buttons">
        <Button isPending={pending} onPress={() => void choose('priority')}>
          {t('verify.treatPriority')}
        </Button>
        <Button isPending={pending} onPress={() => void choose('standard')}>
          {t('verify.treatOrdinary')}
        </Button>
      </div>
    </div>
  );
}
