import { useTranslation } from 'react-i18next';
import type { IntakeItem } from '../../../domain/facts/intake-taken.ts';
import { accessoryWord } from '../../receipt/accessory-words.ts';
import { conditionLine } from '../../receipt/condition-line.ts';
import { sayListed } from '../../words/listed.ts';

interface IntakeItemsProps {
  readonly items: readonly IntakeItem[];
  /** Ids of those that are still to be handed back. */
  readonly here: readonly string[];
}

/** What was handed in, and what of it is back already. */
export function IntakeItems({ items, here }: IntakeItemsProps) {
  const { t } = useTranslation();
  const { t: inReceipt } = useTranslation('receipt');
  const withWords = (accessories: readonly string[]) =>
    sayListed(accessories.map((written) => accessoryWord(written, inReceipt)));
  return (
    <section>
      <h3>{t('detail.items')}</h3>
      <ul>
        {items.map(({ id, model, serial, service, fault, accessories, ...noted }) => (
          <li key={id} className="panel-item">
            <p>
              <span>{model}</span>
              <span>{here.includes(id) ? t(`service.${service}`) : t('handBack.back')}</span>
            </p>
            <p className={serial.state === 'read' ? 'code' : ''}>
              {serial.state === 'read'
                ? serial.number
                : t('detail.serialUnreadable', { why: serial.because })}
            </p>
            {fault !== '' && <p>{fault}</p>}
            <NotedLines noted={noted} />
            {accessories.length > 0 && <p>{t('detail.with', { accessories: withWords(accessories) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Condition, warranty, origin, support: a line each where there is something to say. */
function NotedLines({
  noted,
}: {
  readonly noted: Pick<IntakeItem, 'condition' | 'warranty' | 'outsideRegion' | 'cpsSupported'>;
}) {
  const { t: inReceipt } = useTranslation('receipt');
  const { warranty, outsideRegion = false, cpsSupported = true } = noted;
  const condition = conditionLine(noted, inReceipt);
  return (
    <>
      {condition !== null && (
        <p>
          {inReceipt('condition')}: {condition}
        </p>
      )}
      {warranty?.claimed === true && (
        <p>{inReceipt(warranty.proof === null ? 'warrantyUnproven' : 'warranty')}</p>
      )}
      {outsideRegion && <p>{inReceipt('outsideRegion')}</p>}
      {!cpsSupported && <p>{inReceipt('unsupported')}</p>}
    </>
  );
}
