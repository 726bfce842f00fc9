/** The hidden window that becomes paper or a PDF: draws one document and says when it stands. */
import './jitless.ts';
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import './design/tokens.css';
import './print.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PrintJob } from '../preload/contract.ts';
import { startWords } from './locales/i18n.ts';
import { ReceiptDocument } from './receipt/receipt-document.tsx';
import { RecoverySheetDocument } from './recovery-sheet/recovery-sheet-document.tsx';

/** The document, and word to main once its fonts are there. */
function Printed({ job }: { readonly job: PrintJob }) {
  useEffect(() => {
    void document.fonts.ready.then(() => window.desk.printDrawn());
  }, []);
  switch (job.kind) {
    case 'receipt':
      return <ReceiptDocument receipt={job.receipt} />;
    case 'recovery-sheet':
      return <RecoverySheetDocument sheet={job.sheet} />;
  }
}

/** The title of the file's properties. */
function titleOf(job: PrintJob): string {
  return job.kind === 'receipt' ? job.receipt.taken.body.ticket : job.sheet.desk;
}

async function print(): Promise<void> {
  // A document speaks a language of its own.
  startWords('en');
  const job = await window.desk.printJob();
  const root = document.getElementById('root');
  if (job === null || root === null) return;
  document.title = titleOf(job);
  createRoot(root).render(<Printed job={job} />);
}

void print();
