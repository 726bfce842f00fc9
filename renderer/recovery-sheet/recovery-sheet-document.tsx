import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../../domain/vault/recovery-sheet.ts';
import { locales } from '../locales/languages.ts';
import './recovery-sheet-document.css';

/** The recovery key on one A4 sheet: which desk it opens, when it is needed, where to keep it. */
export function RecoverySheetDocument({ sheet }: { readonly sheet: RecoverySheet }) {
  const { desk, event, recoveryKey, madeAt, language } = sheet;
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'desk', 'recoverySheet');
  const date = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeZone: event.timeZone,
  }).format(madeAt);
  return (
    <article className="sheet" lang={language}>
      {event.sample && <p className="sheet-sample">{t('sample')}</p>}
      <header>
        <p className="sheet-product">{t('product')}</p>
        <h1>{t('title')}</h1>
        <p className="sheet-event">{event.name}</p>
      </header>
      <dl className="sheet-facts">
        <Fact label={t('desk')} value={desk} />
        <Fact label={t('date')} value={date} />
      </dl>
      <ol className="sheet-key">
        {recoveryKey.split('-').map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
      <section className="sheet-advice">
        <h2>{t('when')}</h2>
        <p>{t('whenText')}</p>
        <h2>{t('where')}</h2>
        <p>{t('whereText')}</p>
        <h2>{t('how')}</h2>
        <p>{t('howText')}</p>
      </section>
    </article>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
