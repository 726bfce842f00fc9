import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../domain/intake/receipt.ts';
import type { ReceiptFormat } from '../../domain/paper/formats.ts';
import { readClock } from '../../domain/facts/hybrid-clock.ts';
import { receiptLocales } from '../locales/receipt-words.ts';
import { TicketBars } from '../paper/ticket-bars.tsx';
import { ReceiptItem } from './receipt-item.tsx';
import './receipt-document.css';

/** Room for the bars beside the ticket, or below it, and their height, mm. */
const bars: Record<ReceiptFormat, { readonly room: number; readonly tall: number }> = {
  a4: { room: 88, tall: 20 },
  a5: { room: 60, tall: 15 },
  roll: { room: 72, tall: 16 },
};

interface ReceiptDocumentProps {
  readonly receipt: Receipt;
  readonly format: ReceiptFormat;
}

/** The receipt, in the language of the intake: the same on each paper, laid out for it. */
export function ReceiptDocument({ receipt, format }: ReceiptDocumentProps) {
  const { taken, event, reprint } = receipt;
  const { ticket, person, contact, language, queue, items, promise } = taken.body;
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'receipt');
  const times = new Intl.DateTimeFormat(receiptLocales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: event.timeZone,
  });
  const takenAt = times.format(readClock(taken.at).wall);
  const reach = [contact.phone, contact.email, contact.place].filter((part) => part !== '');
  return (
    <article className={`paper receipt receipt-${format}`} lang={language}>
      {event.sample && <p className="receipt-sample">{t('sample')}</p>}
      <header className="receipt-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="receipt-event">{event.name}</p>
          <p>{t('desk', { desk: taken.desk })}</p>
        </div>
        {reprint && <p className="receipt-reprint">{t('reprint')}</p>}
      </header>
      <section className="receipt-ticket">
        <div>
          <p className="receipt-label">{t('ticket')}</p>
          <p className="receipt-number paper-code">{ticket}</p>
        </div>
        <TicketBars ticket={ticket} {...bars[format]} />
      </section>
      <dl className="receipt-facts">
        <Fact
          label={t('person')}
          value={person.name}
          note={person.memberNumber === null ? null : t('member', { number: person.memberNumber })}
        />
        <Fact label={t('takenAt')} value={takenAt} note={null} />
        <Fact label={t('contact')} value={reach.length > 0 ? reach.join(', ') : '–'} note={null} />
        <Fact label={t('takenBy')} value={taken.technician} note={null} />
        <Fact label={t('queue')} value={t(`queues.${queue}`)} note={null} />
        {promise !== undefined && <Fact label={t('promise')} value={times.format(promise.by)} note={null} />}
      </dl>
      <ol className="receipt-items">
        {items.map((item) => (
          <ReceiptItem key={item.id} item={item} t={t} />
        ))}
      </ol>
      <footer className="receipt-foot">
        <p className="receipt-keep">{t('keep')}</p>
        <p>{t('terms')}</p>
        <div className="receipt-signatures">
          <Signed receipt={receipt} t={t} />
          <p>{t('collected')}</p>
        </div>
        {/* What is signed may stand on a page of its own. */}
        <p className="receipt-label">{[event.name, ticket].join(', ')}</p>
      </footer>
    </article>
  );
}

/** The signature given on the screen, or the line to sign on by hand. */
function Signed({ receipt, t }: { readonly receipt: Receipt; readonly t: TFunction<'receipt'> }) {
  const { taken, signature } = receipt;
  const isSigned = taken.body.signature !== undefined;
  return (
    <div className="receipt-signed">
      {signature !== undefined && <img src={signature} alt={t('signedOnScreen')} />}
      <p>{t(isSigned ? 'signedOnScreen' : 'signature')}</p>
    </div>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
}

function Fact({ label, value, note }: FactProps) {
  return (
    <div>
      <dt className="receipt-label">{label}</dt>
      <dd>
        {value}
        {note !== null && <span className="receipt-note"> {note}</span>}
      </dd>
    </div>
  );
}
