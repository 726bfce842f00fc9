import { useLayoutEffect, useSyncExternalStore } from 'react';
import { speak } from '../locales/i18n.ts';
import { languageOf, type Language } from '../locales/languages.ts';
import { useDesk } from '../state/desk-slice.ts';
import { rememberedLook } from '../state/remembered-look.ts';

/** Speaks the chosen language; `system` follows the system, also while it changes. */
export function useLanguage(): Language {
  const choice = useDesk(({ settings }) => settings?.language ?? rememberedLook.language);
  const preferred = useSyncExternalStore(onSystemChange, () => navigator.languages);
  const language = languageOf(choice, preferred);
  // Before anything is painted: a screen must not flash up in the other language.
  useLayoutEffect(() => speak(language), [language]);
  return language;
}

function onSystemChange(listener: () => void): () => void {
  window.addEventListener('languagechange', listener);
  return () => window.removeEventListener('languagechange', listener);
}
