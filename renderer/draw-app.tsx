import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { startWords } from './locales/i18n.ts';
import { languageOf } from './locales/languages.ts';
import { rememberedLook } from './state/remembered-look.ts';
import { toast } from './state/toasts-slice.ts';

/** Draws the app into an element, in the language last chosen. */
export function drawApp(place: HTMLElement): void {
  startWords(languageOf(rememberedLook.language, navigator.languages));
  window.addEventListener('unhandledrejection', () => {
    toast(i18next.t('shell.unexpected'), { tone: 'bad' });
  });
  createRoot(place).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
