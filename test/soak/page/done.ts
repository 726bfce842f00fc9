/** What came of a step. */
export type Done =
  | { readonly outcome: 'saved'; readonly mark: string | null; readonly intake: string | null }
  | { readonly outcome: 'nothing-to-do' }
  | { readonly outcome: 'refused'; readonly problem: string };

export const nothingToDo: Done = { outcome: 'nothing-to-do' };

/** `overtaken`: problems that another desk, or a clock, may make of what was right when it was read. */
export function doneAs(
  result: { readonly ok: true } | { readonly ok: false; readonly problem: string },
  mark: string,
  overtaken: readonly string[] = [],
): Done {
  if (result.ok) return { outcome: 'saved', mark, intake: null };
  return overtaken.includes(result.problem) ? nothingToDo : { outcome: 'refused', problem: result.problem };
}
