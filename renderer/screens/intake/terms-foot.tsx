import { FileSignature, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftProblems, withoutSignature, withPromising, type Draft } from '../../../domain/intake/draft.ts';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { changeDraft, listProblems } from '../../state/draft-slice.ts';
import { desk } from '../../state/service.ts';
import { SignDialog } from './sign-dialog.tsx';
import { useIntakeRules } from './use-intake-rules.ts';

/** Whether the terms are signed, and having them signed. */
export function TermsFoot({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const rules = useIntakeRules();
  const [toSign, setToSign] = useState<Draft | null>(null);
  const { signature } = draft;
  const state =
    signature === null ? 'unsigned' : draftProblems(draft, rules).length === 0 ? 'signed' : 'outdated';

  const open = async () => {
    const bare = withoutSignature(draft);
    const problems = draftProblems(bare, rules);
    listProblems(problems);
    if (problems.length > 0) return;
    // What is signed names a time and what CPS supports, and both stay what they were.
    setToSign(withPromising(bare, await desk().promiseOf(bare)));
  };
  useHotkeys({ 'Ctrl+S': () => void open() });

  return (
    <div className="foot-part" data-path="signature">
      <FileSignature aria-hidden="true" />
      <p>
        <span className="field-label">{t('terms.title')}</span>
        <strong className={`terms-${state}`}>{t(`terms.${state}`)}</strong>
      </p>
      <Button look="quiet" icon={PenLine} keys="Ctrl+S" onPress={() => void open()}>
        {t('terms.sign')}
      </Button>
      {toSign !== null && (
        <SignDialog
          draft={toSign}
          onSigned={(given) => changeDraft(() => ({ ...toSign, signature: given }))}
          onWithdraw={signature === null ? null : () => changeDraft(withoutSignature)}
          onClose={() => setToSign(null)}
        />
      )}
    </div>
  );
}
