import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Moves the focus to the first field of a form that is said to be wrong, once for each call of `look`, when what was found
 * is shown.
 */
export function useWrongField<Form extends HTMLElement>(): {
  readonly form: RefObject<Form | null>;
  readonly look: () => void;
} {
  const form = useRef<Form>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (looks > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [looks]);
  return { form, look: () => setLooks((before) => before + 1) };
}
