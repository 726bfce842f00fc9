import type { PaperMessage } from './use-paper-task.ts';
import './receipt-actions.css';

/** What came of printing or saving, where anything is to be said. */
export function PaperSaid({ message }: { readonly message: PaperMessage | null }) {
  if (message === null) return null;
  return (
    <p className={message.bad ? 'receipt-message receipt-bad' : 'receipt-message'} role="status">
      {message.text}
    </p>
  );
}
