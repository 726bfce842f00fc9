import type { Draft } from '../../../domain/intake/draft.ts';
import { PromisePart } from './promise-part.tsx';
import { usePromise } from './use-promise.ts';
import './draft-foot.css';

/** What is about the drop-off as a whole, always in sight under its items. */
export function DraftFoot({ draft }: { readonly draft: Draft }) {
  const byRules = usePromise(draft);
  return (
    <footer className="card draft-foot">
      {byRules !== null && <PromisePart draft={draft} byRules={byRules} />}
    </footer>
  );
}
