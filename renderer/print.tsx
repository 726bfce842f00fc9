/** The hidden window that becomes paper or a PDF: draws one document and says when it stands. */
import './jitless.ts';
import './paper/paper-letters.ts';
import './design/tokens.css';
import './print.css';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { PrintJob } from '../preload/contract.ts';
import { startWords } from './locales/i18n.ts';
import { setPage, sheetOf } from './paper/page.ts';
import { PaperDocument } from './paper/paper-document.tsx';
import { readLetters } from './paper/read-letters.ts';
import { ReportDocument } from './report/report-document.tsx';
import { RecoverySheetDocument } from './recovery-sheet/recovery-sheet-document.tsx';

/** The document, and word to main once its letters and pictures are there and its pages have their size. */
function Printed({ job }: { readonly job: PrintJob }) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = async (element: HTMLElement) => {
      const sheet = sheetOf(job);
      setPage(sheet, element);
      await readLetters(element.textContent);
      // Laid out once, the page has asked for its letters; they may change how tall it is.
      element.getBoundingClientRect();
      await document.fonts.ready;
      await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
      await window.desk.printDrawn(setPage(sheet, element));
    };
    if (content.current !== null) void drawn(content.current);
  }, [job]);
  return (
    <div ref={content} className="print-content" data-kind={job.kind}>
      <Content job={job} />
    </div>
  );
}

function Content({ job }: { readonly job: PrintJob }) {
  switch (job.kind) {
    case 'receipt':
    case 'labels':
      return <PaperDocument paper={job} />;
    case 'recovery-sheet':
      return <RecoverySheetDocument sheet={job.sheet} />;
    case 'report':
      return <ReportDocument printed={job} />;
  }
}

/** The title of the file's properties. */
function titleOf(job: PrintJob): string {
  switch (job.kind) {
    case 'receipt':
      return job.receipt.taken.body.ticket;
    case 'labels':
      return job.labelled.map(({ taken }) => taken.body.ticket).join(', ');
    case 'recovery-sheet':
      return job.sheet.desk;
    case 'report':
      return job.event.name;
  }
}

async function print(): Promise<void> {
  const job = await window.desk.printJob();
  // Most documents speak a language of their own; the report is drawn as on the screen.
  startWords(job?.kind === 'report' ? job.language : 'en');
  const root = document.getElementById('root');
  if (job === null || root === null) return;
  document.title = titleOf(job);
  createRoot(root).render(<Printed job={job} />);
}

void print();
