import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { proofOf } from '../../../domain/intake/draft.ts';
import { useDraft } from '../../state/draft-slice.ts';
import { AddPhotos } from './add-photos.tsx';

/** Whether a warranty claim has its proof of purchase, and attaching one. */
export function WarrantyProof({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation();
  const isProven = useDraft(({ draft }) => draft !== null && proofOf(draft, itemId) !== null);
  const Icon = isProven ? BadgeCheck : TriangleAlert;
  return (
    <div className="warranty-proof" data-proven={isProven}>
      <Icon aria-hidden="true" />
      <p role="status">{t(isProven ? 'warranty.proofThere' : 'warranty.proofMissing')}</p>
      <AddPhotos
        word={t('warranty.addProof')}
        about={{ shows: 'proof-of-purchase', item: itemId, note: '' }}
        allowsDocuments
      />
    </div>
  );
}
