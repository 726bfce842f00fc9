import { HandHelping } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SignaturePad } from '../../design/signature-pad.tsx';
import { useWrongField } from '../../design/use-wrong-field.ts';
import type { Translate } from '../../locales/i18n.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { closeLoanDialog } from '../../state/loans-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { useNow } from '../../state/use-now.ts';
import type { Borrower, LoanRow } from '../../worker/service/loans-service.ts';
import { CodeField } from '../code-field.tsx';
import { useSubmitKey } from '../hand-back/use-submit-key.ts';
import { BorrowerPart, type WrongInLend } from './borrower-part.tsx';
import { DuePart } from './due-part.tsx';
import { LentItems } from './lent-items.tsx';
import { LoanProblemNotice, type LoanProblem } from './loan-problem.tsx';
import { useLendForm, type Unread } from './use-lend-form.ts';
import '../hand-back/hand-back.css';

interface LendDialogProps {
  readonly items: readonly LoanRow[];
  readonly borrower: Borrower | null;
}

/** Who borrows which items until when, and by what right. */
export function LendDialog({ items, borrower }: LendDialogProps) {
  const { t } = useTranslation();
  const now = useNow();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { form, eligible, due, problem, unread, isPending, change, takeCode, submit } = useLendForm(
    { items, borrower, now, timeZone },
    (count, name) => {
      closeLoanDialog();
      toast(t('lending.done', { count, name }));
    },
  );
  const { form: fields, look } = useWrongField<HTMLDivElement>();
  const lend = async () => {
    await submit();
    look();
  };
  useSubmitKey(() => void lend());
  const wrong = fieldOf(problem);
  return (
    <Dialog title={t('lending.title')} onClose={closeLoanDialog}>
      <div ref={fields} className="dialog-form">
        <CodeField
          label={t('lending.code')}
          error={unread === null ? null : unreadWords(unread, t)}
          autoFocus
          onCode={(code) => {
            void takeCode(code);
            return true;
          }}
        />
        <LentItems items={form.items} onChange={(lent) => change({ items: lent })} />
        <BorrowerPart form={form} eligible={eligible} wrong={wrong} onChange={change} />
        <DuePart
          value={form.due}
          due={due}
          timeZone={timeZone}
          isMissing={wrong === 'due-missing'}
          onChange={(chosen) => change({ due: chosen })}
        />
        <SignaturePad
          label={t('lending.signature')}
          hint={t('lending.signatureHint')}
          clearWord={t('lending.clear')}
          onChange={(signature) => change({ signature })}
        />
        <div className="hand-back-foot">
          {wrong === null && <LoanProblemNotice problem={problem} />}
          <div className="dialog-actions">
            <Button
              look="primary"
              icon={HandHelping}
              keys="Ctrl+Enter"
              isPending={isPending}
              onPress={() => void lend()}
            >
              {t('lending.do', { count: form.items.length })}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** A problem that one field has and says itself; null for all others. */
function fieldOf(problem: LoanProblem | null): WrongInLend | null {
  const found = problem?.problem;
  return found === 'name-missing' || found === 'reason-missing' || found === 'due-missing' ? found : null;
}

function unreadWords(unread: Unread, t: Translate): string {
  return typeof unread === 'string'
    ? t(`loans.scan.${unread}`)
    : t('lending.already', { asset: unread.notIn });
}
