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
    if (event.defaultPrevented || event.repeat || document.querySelector('[aria-modal], .dialog-scrim'))
      return;
    const combination = combinationOf(event);
    const run = hotkeys[combination];
    if (run === undefined) return;
    if (combination.length === 1 && textTarget(document.activeElement) !== null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function combinationOf(event: KeyboardEvent): string {
  const key =
    event.key.length === 1 && (event.ctrlKey || event.metaKey) ? event.key.toUpperCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}
