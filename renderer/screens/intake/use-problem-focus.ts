import { useEffect, type RefObject } from 'react';
import { useDraft } from '../../state/draft-slice.ts';

/** After an attempt with problems the first field that has one gets the focus. */
export function useProblemFocus(form: RefObject<HTMLElement | null>): void {
  const attempts = useDraft((state) => state.attempts);
  useEffect(() => {
    const first = useDraft.getState().problems[0];
    if (attempts > 0 && first !== undefined) focusField(form.current, first.path);
  }, [attempts, form]);
}

/** Moves the focus to the field of a problem: of several under one path, to the first that is said to be wrong. */
export function focusField(form: HTMLElement | null, path: string): void {
  const field = form?.querySelector(`[data-path="${path}"]`);
  const target = field?.matches('input, textarea, button')
    ? field
    : (field?.querySelector('input[aria-invalid="true"]') ?? field?.querySelector('input, button'));
  if (target instanceof HTMLElement) target.focus();
}
