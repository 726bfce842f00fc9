import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '../../../domain/intake/draft.ts';
import type { Translate } from '../../locales/i18n.ts';
import { setOpenItem, useDraft } from '../../state/draft-slice.ts';
import { focusField } from './use-problem-focus.ts';
import { useOpenProblems } from './open-problems.ts';
import './problem-list.css';

/** What keeps the draft from being taken in; each entry leads to its field. */
export function ProblemList() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const open = useOpenProblems();
  if (draft === null || open.length === 0) return null;
  const go = ({ path }: DraftProblem, form: HTMLElement | null) => {
    const item = draft.items[itemIndex(path) ?? -1];
    if (item !== undefined) setOpenItem(item.id);
    // The item's fields are there after the next frame.
    requestAnimationFrame(() => focusField(form, path));
  };
  return (
    <div className="problems" role="alert">
      <CircleAlert aria-hidden="true" />
      <strong>{t('intake.problems', { count: open.length })}</strong>
      <ul>
        {open.map((problem) => (
          <li key={`${problem.path} ${problem.problem}`}>
            <button type="button" onClick={(event) => go(problem, event.currentTarget.form)}>
              {place(problem.path, t)}
              {t(`intake.problem.${problem.problem}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function place(path: string, t: Translate): string {
  const index = itemIndex(path);
  return index === null ? '' : `${t('intake.item', { number: index + 1 })}: `;
}

function itemIndex(path: string): number | null {
  const index = /^items\.(\d+)\./.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}
