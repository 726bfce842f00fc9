import { useTranslation } from 'react-i18next';
import { Banner } from '../design/banner.tsx';
import type { NotSaved } from '../worker/service/saving.ts';

/** Nothing was recorded, or it is and can't be shown yet: which, and why. */
export function NotSavedNotice({ notSaved: { problem, isKept } }: { readonly notSaved: NotSaved }) {
  const { t } = useTranslation();
  const why = t(`storage.${problem}Hint`);
  return <Banner tone="bad" title={t(isKept ? 'storage.kept' : 'storage.notSaved', { why })} />;
}
