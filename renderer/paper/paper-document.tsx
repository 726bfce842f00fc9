import type { Paper } from '../../domain/paper/paper.ts';
import { LabelsDocument } from '../label/labels-document.tsx';
import { ReceiptDocument } from '../receipt/receipt-document.tsx';
import './paper.css';

/** What a paper shows, without the margins of its sheet. Used on screen and in print. */
export function PaperDocument({ paper }: { readonly paper: Paper }) {
  switch (paper.kind) {
    case 'receipt':
      return <ReceiptDocument receipt={paper.receipt} format={paper.format} />;
    case 'labels':
      return <LabelsDocument labels={paper} />;
  }
}
