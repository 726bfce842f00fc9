import { useEffect, type RefObject } from 'react';
import { insertText, textTarget } from '../../scan/text-target.ts';

/** Letters and digits typed while no field has the focus go to this one. */
export function useTypeAnywhere(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!/^[\p{L}\p{N}]$/u.test(event.key) || textTarget(document.activeElement) !== null) return;
      if (field.current === null || document.querySelector('.dialog-scrim') !== null) return;
      event.preventDefault();
      field.current.focus();
      insertText(field.current, event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
