import { BadgeCheck, ScanBarcode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { identityDocuments } from '../../../domain/facts/items-handed-back.ts';
import { Choice } from '../../design/choice.tsx';
import { TextField } from '../../design/text-field.tsx';
import { CodeField } from '../code-field.tsx';
import type { HandBackForm } from './use-hand-back-form.ts';

interface ProofPartProps {
  readonly form: HandBackForm;
  /** True when the code says something here. */
  readonly onCode: (code: string) => boolean;
  readonly onChange: (changed: Partial<HandBackForm>) => void;
}

/** What shows that this is the right person: scanned, typed, or seen. With the receipt somebody else may collect. */
export function ProofPart({ form: { proof, collector }, onCode, onChange }: ProofPartProps) {
  const { t } = useTranslation();
  const isRead = proof === 'receipt' || proof === 'card';
  const Icon = proof === null ? ScanBarcode : BadgeCheck;
  return (
    <>
      <p className="hand-back-proof" data-proven={proof !== null} role="status">
        <Icon aria-hidden="true" />
        <span>
          <strong>{t('handBack.who')}</strong>{' '}
          {t(
            proof === null
              ? 'handBack.scan'
              : isRead
                ? `handBack.proven.${proof}`
                : 'handBack.proven.identity',
          )}
        </span>
      </p>
      <CodeField label={t('handBack.code')} error={null} autoFocus={proof === null} onCode={onCode} />
      <Choice
        label={t('handBack.document')}
        value={isRead ? null : proof}
        options={identityDocuments.map((value) => ({ value, word: t(`handBack.documents.${value}`) }))}
        onChange={(document) => onChange({ proof: document })}
      />
      {proof === 'receipt' && (
        <TextField
          label={t('handBack.collector')}
          hint={t('handBack.collectorHint')}
          value={collector}
          maxLength={200}
          onChange={(name) => onChange({ collector: name })}
        />
      )}
    </>
  );
}
