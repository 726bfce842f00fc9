/** The hidden window that becomes paper or a PDF: draws one receipt and says when it stands. */
import './jitless.ts';
import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import './design/tokens.css';
import './print.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Receipt } from '../domain/intake/receipt.ts';
import { startWords } from './locales/i18n.ts';
import { ReceiptDocument } from './receipt/receipt-document.tsx';

/** The receipt, and word to main once its fonts are there. */
function PrintedReceipt({ receipt }: { readonly receipt: Receipt }) {
  useEffect(() => {
    void document.fonts.ready.then(() => window.desk.receiptDrawn());
  }, []);
  return <ReceiptDocument receipt={receipt} />;
}

async function print(): Promise<void> {
  // The receipt speaks the visitor's language by itself.
  startWords('en');
  const receipt = await window.desk.receiptJob();
  const root = document.getElementById('root');
  if (receipt === null || root === null) return;
  document.title = receipt.taken.body.ticket;
  createRoot(root).render(<PrintedReceipt receipt={receipt} />);
}

void print();
