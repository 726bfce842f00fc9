import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Enter anywhere in a dialog. Controls that know Enter would keep it to themselves: it is caught on the way down. */
export function useSubmitKey(submit: () => void): void {
  const run = useEffectEvent(submit);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      // A space just before, held back while it might have been a scanner's, is given to its box by this very key:
      // what it ticks has to be drawn first.
      setTimeout(() => run());
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
