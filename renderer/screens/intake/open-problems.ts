/** Problems that were listed at the last attempt and are still there: fixing one takes it off the list. */
import { draftProblems, type DraftProblem } from '../../../domain/intake/draft.ts';
import { useDraft } from '../../state/draft-slice.ts';
import { useIntakeRules } from './use-intake-rules.ts';

export function useOpenProblems(): readonly DraftProblem[] {
  const draft = useDraft((state) => state.draft);
  const listed = useDraft((state) => state.problems);
  const rules = useIntakeRules();
  if (draft === null || listed.length === 0) return [];
  const now = draftProblems(draft, rules);
  return listed.filter(({ path, problem }) =>
    now.some((open) => open.path === path && open.problem === problem),
  );
}
