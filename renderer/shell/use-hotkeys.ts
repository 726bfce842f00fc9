import { useEffect, useEffectEvent } from 'react';
import { textTarget } from '../scan/text-target.ts';

/** What a key combination does; a combination is written `Ctrl+I`, `Escape`, `n`. */
export type Hotkeys = Readonly<Record<string, () => void>>;

/**
 * Listens for key combinations while mounted. Single characters count only outside text fields, and nothing counts
 * under an open dialog.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || document.querySelector('.dialog-scrim') !== null) return;
    const combination = combinationOf(event);
    const run = hotkeys[combination];
    if (run === undefined) return;
    if (combination.length === 1 && textTarget(document.activeElement) !== null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    // Controls keep keys they know to themselves, also in combinations they don't: those are caught on the way down.
    const down = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const isTaken = event.defaultPrevented;
      onKeyDown(event);
      // Ctrl+Enter would press the button that has the focus, too.
      if (event.defaultPrevented && !isTaken) event.stopPropagation();
    };
    // A single key belongs to the control that has the focus first, Esc to an open list for instance.
    const up = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) onKeyDown(event);
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keydown', up);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keydown', up);
    };
  }, []);
}

function combinationOf(event: KeyboardEvent): string {
  const key =
    event.key.length === 1 && (event.ctrlKey || event.metaKey) ? event.key.toUpperCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}
