import { Images } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/intake/draft.ts';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { DraftPhotosDialog } from './draft-photos-dialog.tsx';

/** How many photos the draft has, and adding some. */
export function PhotosFoot({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys({ 'Ctrl+O': () => setIsOpen(true) });
  const count = draft.photos.length;
  return (
    <div className="foot-part">
      <Images aria-hidden="true" />
      <p>
        <span className="field-label">{t('draftPhotos.title')}</span>
        <strong>{count === 0 ? t('draftPhotos.none') : t('draftPhotos.count', { count })}</strong>
      </p>
      <Button look="quiet" keys="Ctrl+O" onPress={() => setIsOpen(true)}>
        {t('photos.add')}
      </Button>
      {isOpen && <DraftPhotosDialog draft={draft} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
