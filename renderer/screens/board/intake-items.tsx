import { useTranslation } from 'react-i18next';
import type { IntakeItem } from '../../../domain/facts/intake-taken.ts';
import { accessoryWord } from '../../receipt/accessory-words.ts';
import { sayListed } from '../../words/listed.ts';

/** What was handed in. */
export function IntakeItems({ items }: { readonly items: readonly IntakeItem[] }) {
  const { t } = useTranslation();
  const { t: inReceipt } = useTranslation('receipt');
  const withWords = (accessories: readonly string[]) =>
    sayListed(accessories.map((written) => accessoryWord(written, inReceipt)));
  return (
    <section>
      <h3>{t('detail.items')}</h3>
      <ul>
        {items.map(({ id, model, serial, service, fault, accessories }) => (
          <li key={id} className="panel-item">
            <p>
              <span>{model}</span>
              <span>{t(`service.${service}`)}</span>
            </p>
            <p className={serial.state === 'read' ? 'code' : ''}>
              {serial.state === 'read'
                ? serial.number
                : t('detail.serialUnreadable', { why: serial.because })}
            </p>
            {fault !== '' && <p>{fault}</p>}
            {accessories.length > 0 && <p>{t('detail.with', { accessories: withWords(accessories) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
