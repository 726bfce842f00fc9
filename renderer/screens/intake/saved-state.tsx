import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../state/draft-slice.ts';
import './saved-state.css';

/** Whether the draft on screen is on the disk. */
export function SavedState() {
  const { t } = useTranslation();
  const saved = useDraft((state) => state.saved);
  switch (saved) {
    case 'yes':
      return (
        <span className="saved-state" role="status">
          <CircleCheck aria-hidden="true" />
          {t('intake.saved')}
        </span>
      );
    case 'not-yet':
      return (
        <span className="saved-state">
          <LoaderCircle aria-hidden="true" />
          {t('intake.saving')}
        </span>
      );
    case 'disk-full':
    case 'unwritable':
    case 'storage-lost':
    case 'damaged':
    case 'ended':
      return (
        <span className="saved-state saved-state-bad" role="alert">
          <CircleAlert aria-hidden="true" />
          {t('intake.notSaved', { why: t(`storage.${saved}`) })}
        </span>
      );
  }
}
