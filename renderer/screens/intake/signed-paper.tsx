import { useTranslation } from 'react-i18next';
import type { SignedContent } from '../../../domain/intake/intake-signature.ts';
import { receiptLocales } from '../../locales/receipt-words.ts';
import { ReceiptItem } from '../../receipt/receipt-item.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import '../../receipt/receipt-document.css';

interface SignedPaperProps {
  readonly content: SignedContent;
  readonly terms: string;
}

/** What is signed, in the visitor's language, as the receipt will say it. */
export function SignedPaper({ content, terms }: SignedPaperProps) {
  const { i18n } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { person, language, items, promise } = content;
  const t = i18n.getFixedT(language, 'receipt');
  const times = new Intl.DateTimeFormat(receiptLocales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return (
    // Scrolls by keyboard where the list is long.
    <section className="sign-paper" lang={language} tabIndex={0} aria-label={t('title')}>
      <p>
        <span className="receipt-label">{t('person')} </span>
        <strong>{person.name}</strong>
      </p>
      {promise !== undefined && (
        <p>
          <span className="receipt-label">{t('promise')} </span>
          <strong>{times.format(promise.by)}</strong>
        </p>
      )}
      <ol className="receipt-items">
        {items.map((item) => (
          <ReceiptItem key={item.id} item={item} t={t} />
        ))}
      </ol>
      <p>{terms}</p>
    </section>
  );
}
