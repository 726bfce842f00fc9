import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftContent, type Draft } from '../../../domain/intake/draft.ts';
import { intakeHash } from '../../../domain/intake/intake-signature.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SignaturePad } from '../../design/signature-pad.tsx';
import { desk } from '../../state/service.ts';
import { termsIn } from '../../words/terms.ts';
import { useSubmitKey } from '../hand-back/use-submit-key.ts';
import { SignedPaper } from './signed-paper.tsx';
import './sign-dialog.css';

interface SignDialogProps {
  /** What is signed: complete, with its promise. */
  readonly draft: Draft;
  readonly onSigned: (signature: NonNullable<Draft['signature']>) => void;
  /** Null where nothing is signed yet. */
  readonly onWithdraw: (() => void) | null;
  readonly onClose: () => void;
}

/** The visitor reads what is taken in, how and on which terms, in their language, and signs. */
export function SignDialog({ draft, onSigned, onWithdraw, onClose }: SignDialogProps) {
  const { t } = useTranslation();
  const [picture, setPicture] = useState<Promise<Blob | null> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const content = draftContent(draft);
  const terms = termsIn(draft.language);

  const keep = async (): Promise<string | null> => {
    if (picture === null) return t('terms.problem.empty');
    const blob = await picture;
    if (blob === null) return t('terms.problem.lost');
    const kept = await desk().keepSignature(blob);
    if (kept.ok) {
      onSigned({ ref: kept.ref, covers: intakeHash(draft.id, content, terms), terms });
      return null;
    }
    if (kept.problem === 'no-picture' || kept.problem === 'too-large') return t('terms.problem.lost');
    return t('terms.problem.notSaved', { why: t(`storage.${kept.problem}Hint`) });
  };
  const submit = async () => {
    if (isPending) return;
    setPending(true);
    const failed = await keep();
    setPending(false);
    setProblem(failed);
    if (failed === null) onClose();
  };
  useSubmitKey(() => void submit());

  return (
    <Dialog title={t('terms.dialog')} isWide onClose={onClose}>
      <div className="dialog-form sign">
        <p className="field-hint">{t('terms.handOver')}</p>
        <SignedPaper content={content} terms={terms} />
        <SignaturePad
          label={t('terms.signHere')}
          hint={t('terms.signHint')}
          clearWord={t('terms.clear')}
          onChange={(drawn) => {
            setPicture(drawn);
            setProblem(null);
          }}
        />
        {problem !== null && <Banner tone="bad" title={problem} />}
        <div className="dialog-actions">
          {onWithdraw !== null && (
            <Button
              icon={Undo2}
              onPress={() => {
                onWithdraw();
                onClose();
              }}
            >
              {t('terms.withdraw')}
            </Button>
          )}
          <Button
            look="primary"
            icon={Check}
            keys="Ctrl+Enter"
            isPending={isPending}
            onPress={() => void submit()}
          >
            {t('terms.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
