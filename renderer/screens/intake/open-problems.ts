/** Problems that were listed at the last attempt and are still there: fixing one takes it off the list. */
import { draftProblems, type Draft, type DraftProblem } from '../../../domain/intake/draft.ts';

export function openProblems(listed: readonly DraftProblem[], draft: Draft): DraftProblem[] {
  if (listed.length === 0) return [];
  const now = draftProblems(draft);
  return listed.filter(({ path, problem }) =>
    now.some((open) => open.path === path && open.problem === problem),
  );
}
