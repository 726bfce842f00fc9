import { useEffect } from 'react';
import { useDesk } from '../state/desk-slice.ts';
import { rememberedLook } from '../state/remembered-look.ts';

/** Puts the chosen theme on the page; `system` follows the system, also while it changes. */
export function useTheme(): void {
  const theme = useDesk(({ settings }) => settings?.theme ?? rememberedLook.theme);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset['theme'] =
        theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
