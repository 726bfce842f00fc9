import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/intake/draft.ts';
import { PhotosFoot } from './photos-foot.tsx';
import { PromisePart } from './promise-part.tsx';
import { TermsFoot } from './terms-foot.tsx';
import { usePromise } from './use-promise.ts';
import './draft-foot.css';

/** What is about the drop-off as a whole, always in sight under its items. */
export function DraftFoot({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const byRules = usePromise(draft);
  return (
    <section className="card draft-foot" aria-label={t('draftFoot.label')}>
      {byRules !== null && byRules.unsupported.length > 0 && (
        <p className="foot-said" role="status">
          <Info aria-hidden="true" />
          {t('promise.unsupported')}
        </p>
      )}
      {byRules !== null && <PromisePart draft={draft} byRules={byRules} />}
      <PhotosFoot draft={draft} />
      <TermsFoot draft={draft} />
    </section>
  );
}
