import { useEffect, type RefObject } from 'react';
import { useBoard } from '../../state/board-slice.ts';
import { useFlags } from '../../state/flags-slice.ts';

/**
 * The focus begins at the flag that was asked for, or at the first. A card that is settled takes the focus with it: then
 * it goes to the first that is left, or to the list that says there is none.
 */
export function useFlagFocus(list: RefObject<HTMLElement | null>): void {
  const flags = useFlags((state) => state.flags);
  const sought = useFlags((state) => state.sought);
  const detail = useBoard((state) => state.detail);
  useEffect(() => focusFlag(list.current, sought), [list, sought]);
  useEffect(() => {
    if (document.activeElement === document.body) focusFlag(list.current, null);
  }, [list, flags, detail]);
}

function focusFlag(list: HTMLElement | null, id: string | null): void {
  const cards = Array.from(list?.querySelectorAll<HTMLElement>('[data-flag]') ?? []);
  (cards.find((card) => card.dataset['flag'] === id) ?? cards[0] ?? list)?.focus();
}
