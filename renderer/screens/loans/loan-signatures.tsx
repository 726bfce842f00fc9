import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanItemDetail } from '../../worker/service/loans-service.ts';
import { PhotoDialog } from '../board/photo-dialog.tsx';
import { PhotoTile } from '../board/photo-tile.tsx';
import { usePhotos } from '../board/use-photos.ts';
import '../board/photos.css';
import './loan-signatures.css';

/** What was signed as the item was lent, and by whom; nothing where nobody signed. */
export function LoanSignatures({ detail: { row, facts } }: { readonly detail: LoanItemDetail }) {
  const { t } = useTranslation();
  const pictures = usePhotos(row.id) ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const signatures = pictures.map((picture) => {
    const lent = facts.find(
      (fact) => fact.kind === 'loan-issued' && fact.body.signature?.attachment === picture.ref.hash,
    );
    return { ...picture, note: lent?.kind === 'loan-issued' ? lent.body.person.name : picture.note };
  });
  if (signatures.length === 0) return null;
  return (
    <section className="photos loan-signatures">
      <h3 className="part-title">{t('loanItem.signatures')}</h3>
      <ul className="photo-tiles">
        {signatures.map((signature, index) => (
          <PhotoTile
            key={signature.id}
            photo={signature}
            number={index + 1}
            total={signatures.length}
            onOpen={() => setOpenId(signature.id)}
          />
        ))}
      </ul>
      {openId !== null && (
        <PhotoDialog
          photos={signatures.filter(({ place }) => place.at === 'here')}
          startId={openId}
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}
