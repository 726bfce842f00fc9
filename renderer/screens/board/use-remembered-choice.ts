import { useEffect } from 'react';
import { useBoard } from '../../state/board-slice.ts';
import { changeSettings, useDesk } from '../../state/desk-slice.ts';

/** A choice that stands so long is kept, ms: not each letter of a product's name. */
const STANDS = 500;

/** Keeps what the board is narrowed to, for the next time at this desk. */
export function useRememberedChoice(): void {
  const choice = useBoard((state) => state.choice);
  useEffect(() => {
    if (choice === useDesk.getState().settings?.board) return;
    const timer = setTimeout(() => void changeSettings({ board: choice }), STANDS);
    return () => clearTimeout(timer);
  }, [choice]);
}
