import type { TFunction } from 'i18next';
import type { IntakeItem } from '../../domain/facts/intake-taken.ts';
import { conditionLine } from './condition-line.ts';
import { accessoryWord } from './accessory-words.ts';

interface ReceiptItemProps {
  readonly item: IntakeItem;
  readonly t: TFunction<'receipt'>;
}

/** One item on the receipt: model, serial number, service, fault, accessories. */
export function ReceiptItem({ item, t }: ReceiptItemProps) {
  const {
    model,
    serial,
    service,
    fault,
    accessories,
    warranty,
    outsideRegion = false,
    cpsSupported = true,
  } = item;
  const condition = conditionLine(item, t);
  return (
    <li className="receipt-item">
      <p className="receipt-model">{model}</p>
      <p className="receipt-service">{t(`services.${service}`)}</p>
      <p>
        <span className="receipt-label">{t('serial')} </span>
        {serial.state === 'read' ? (
          <span className="paper-code">{serial.number}</span>
        ) : (
          t('unreadable', { why: serial.because })
        )}
      </p>
      {fault !== '' && (
        <p className="receipt-wide">
          <span className="receipt-label">{t('fault')} </span>
          {fault}
        </p>
      )}
      {accessories.length > 0 && (
        <p className="receipt-wide">
          <span className="receipt-label">{t('accessories')} </span>
          {accessories.map((written) => accessoryWord(written, t)).join(', ')}
        </p>
      )}
      {condition !== null && (
        <p className="receipt-wide">
          <span className="receipt-label">{t('condition')} </span>
          {condition}
        </p>
      )}
      {warranty?.claimed === true && (
        <p className="receipt-wide">{t(warranty.proof === null ? 'warrantyUnproven' : 'warranty')}</p>
      )}
      {outsideRegion && <p className="receipt-wide">{t('outsideRegion')}</p>}
      {!cpsSupported && <p className="receipt-wide">{t('unsupported')}</p>}
    </li>
  );
}
