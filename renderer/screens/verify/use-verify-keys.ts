import type { RefObject } from 'react';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { clearVerify, presentAgain, takeIn, typeQuery, useVerify } from '../../state/verify-slice.ts';
import { withCardShown } from './presentation.ts';

/** The shortcuts of the Verify screen. */
export function useVerifyKeys(field: RefObject<HTMLInputElement | null>): void {
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useHotkeys({
    '/': toField,
    'Ctrl+I': () => void takeIn(),
    'Ctrl+H': () => {
      const { outcome } = useVerify.getState();
      if (outcome?.kind !== 'verdict') return;
      const { given } = outcome;
      void presentAgain(given, withCardShown(given.presentation, !given.presentation.shown));
    },
    Escape: () => {
      if (document.activeElement !== field.current) toField();
      else if (useVerify.getState().query === '') clearVerify();
      else typeQuery('');
    },
  });
}
