/** Starts the window. */
import './jitless.ts';
import '@fontsource-variable/inter/opsz.css';
import './design/tokens.css';
import './design/base.css';
import './design/layout.css';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { startWords } from './locales/i18n.ts';
import { languageOf } from './locales/languages.ts';
import { rememberedLook } from './state/remembered-look.ts';
import { toast } from './state/toasts-slice.ts';

startWords(languageOf(rememberedLook.language, navigator.languages));

window.addEventListener('unhandledrejection', () => {
  toast(i18next.t('shell.unexpected'), { tone: 'bad' });
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
