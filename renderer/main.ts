/** Starts the window part by part: read in one go, its code would keep the window busy for twice as long. */
import './jitless.ts';
import '@fontsource-variable/inter/opsz.css';
import './design/letters.css';
import './design/tokens.css';
import './design/base.css';
import './design/layout.css';

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  // The engine's tables of languages are read at their first use, which takes as long as much of the code.
  Intl.DateTimeFormat.supportedLocalesOf([navigator.language]);
  // What is laid out without its letters is laid out once more when they come.
  const letters = document.fonts.load('1em "Inter Latin"').catch(() => []);
  await import('react-dom/client');
  await letters;
  const { drawApp } = await import('./draw-app.tsx');
  drawApp(place);
}

void start();
