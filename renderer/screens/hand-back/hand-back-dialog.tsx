import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SignaturePad } from '../../design/signature-pad.tsx';
import { closeHandBack, openUndo } from '../../state/hand-back-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { LoansPart } from './loans-part.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ProofPart } from './proof-part.tsx';
import { useHandBackForm } from './use-hand-back-form.ts';
import { useSubmitKey } from './use-submit-key.ts';
import './hand-back.css';

interface HandBackDialogProps {
  readonly intake: IntakeDetail;
  readonly isReceiptRead: boolean;
}

/** Who takes which items, and what shows that it is the right person. */
export function HandBackDialog({ intake, isReceiptRead }: HandBackDialogProps) {
  const { t } = useTranslation();
  const { ticket, person, items: all } = intake.taken.body;
  const { form, items, loansOut, problem, isPending, change, takeCode, submit } = useHandBackForm(
    intake,
    isReceiptRead,
    (result) => {
      closeHandBack();
      const total = result.intake.taken.body.items.length;
      const back = total - result.intake.here.length;
      const what = back === total ? t('handBack.back') : t('handBack.some', { done: back, total });
      const made = result.intake.handBacks.find(({ id }) => id === result.handBack);
      toast(
        t('handBack.done', { ticket, what }),
        made === undefined
          ? {}
          : { about: made.id, action: { word: t('common.undo'), run: () => void openUndo(made) } },
      );
    },
  );
  useSubmitKey(() => void submit());
  const stay = (id: string, goes: boolean) =>
    change({ staying: goes ? form.staying.filter((staying) => staying !== id) : [...form.staying, id] });
  return (
    <Dialog title={t('handBack.title', { ticket })} onClose={closeHandBack}>
      <div className="dialog-form hand-back">
        <p className="hand-back-person">
          {t('handBack.from')} <strong>{person.name}</strong>
        </p>
        <ProofPart form={form} onCode={takeCode} onChange={change} />
        <fieldset className="hand-back-items">
          <legend className="field-label">{t('handBack.items')}</legend>
          {all
            .filter(({ id }) => intake.here.includes(id))
            .map(({ id, model, serial }) => (
              <Checkbox
                key={id}
                word={serial.state === 'read' ? `${model} · ${serial.number}` : model}
                isSelected={items.includes(id)}
                onChange={(goes) => stay(id, goes)}
              />
            ))}
          {intake.here.length > 1 && <p className="field-hint">{t('handBack.stays')}</p>}
        </fieldset>
        <LoansPart loansOut={loansOut} />
        <SignaturePad
          label={t('handBack.signature')}
          hint={t('handBack.signatureHint')}
          clearWord={t('handBack.clear')}
          onChange={(signature) => change({ signature })}
        />
        <div className="hand-back-foot">
          <ProblemNotice problem={problem} />
          <div className="dialog-actions">
            <Button
              look="primary"
              icon={Handshake}
              keys="Ctrl+Enter"
              isPending={isPending}
              onPress={() => void submit()}
            >
              {t('handBack.do', { count: items.length })}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
