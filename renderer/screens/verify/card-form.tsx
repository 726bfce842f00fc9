import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regionSchema, type Region } from '../../../domain/roster/rows.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import { presentAgain } from '../../state/verify-slice.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import { cardProblems, cardToPresentation, emptyCard, type WrittenCard } from './written-card.ts';

interface CardFormProps {
  readonly given: GivenVerdict;
  readonly onClose: () => void;
}

/** Writes down what a card shows that no roster here knows, and judges again. */
export function CardForm({ given, onClose }: CardFormProps) {
  const { t } = useTranslation();
  const [card, setCard] = useState<WrittenCard>(() => emptyCard(given.presentation));
  const [tried, setTried] = useState(false);
  const problems = cardProblems(card);
  const change = (changed: Partial<WrittenCard>) => setCard((before) => ({ ...before, ...changed }));
  const save = () => {
    setTried(true);
    if (problems.length > 0) return;
    onClose();
    void presentAgain(given, cardToPresentation(card));
  };
  const wrong = (problem: (typeof problems)[number], words: string) =>
    tried && problems.includes(problem) ? words : null;
  return (
    <Dialog title={t('verify.recordTitle')} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>{t('verify.recordHint')}</p>
        <div className="dialog-row">
          <SelectField<Region | 'unknown'>
            label={t('verify.regionField')}
            value={card.region ?? 'unknown'}
            options={(['unknown', ...regionSchema.options] as const).map((value) => ({
              value,
              word: t(`region.${value}`),
            }))}
            onChange={(region) => change({ region: region === 'unknown' ? null : region })}
          />
          <TextField
            label={t('verify.numberField')}
            code
            maxLength={64}
            value={card.number}
            error={wrong('number-missing', t('verify.numberMissing'))}
            onChange={(number) => change({ number })}
          />
        </div>
        <TextField
          label={t('verify.nameField')}
          maxLength={200}
          value={card.name}
          autoFocus
          onChange={(name) => change({ name })}
        />
        <div className="dialog-row">
          <TextField
            label={t('verify.levelField')}
            maxLength={20}
            value={card.level}
            onChange={(level) => change({ level })}
          />
          <TextField
            label={t('verify.expiresField')}
            hint={t('verify.expiresHint')}
            code
            maxLength={10}
            value={card.expires}
            error={wrong('expires-wrong', t('verify.expiresWrong'))}
            onChange={(expires) => change({ expires })}
          />
        </div>
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" keys="Enter" isSubmit>
            {t('verify.recordSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
