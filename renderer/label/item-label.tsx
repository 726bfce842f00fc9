import type { TFunction } from 'i18next';
import type { Receipt } from '../../domain/intake/receipt.ts';
import { sheets, type LabelFormat } from '../../domain/paper/formats.ts';
import { TicketBars } from '../paper/ticket-bars.tsx';
import './item-label.css';

interface ItemLabelProps {
  readonly receipt: Receipt;
  /** Which of the intake's items, from 0. */
  readonly index: number;
  readonly format: LabelFormat;
  readonly t: TFunction;
}

/** Height of the bars, mm. */
const tall: Record<LabelFormat, number> = { label: 8.5, 'label-roll': 11 };

/** What is stuck to one item: whose ticket it belongs to, which of how many it is, what it is and where it goes. */
export function ItemLabel({ receipt: { taken, event, reprint }, index, format, t }: ItemLabelProps) {
  const { ticket, items, queue, shelf } = taken.body;
  const item = items[index];
  if (item === undefined) return null;
  const { width, margin } = sheets[format];
  const notes = [event.sample ? t('common.sampleShort') : null, reprint ? t('label.reprint') : null];
  return (
    <section className="item-label">
      <p className="label-ends">
        <strong className="label-ticket paper-code">{ticket}</strong>
        <strong className="label-count">{t('label.item', { number: index + 1, count: items.length })}</strong>
      </p>
      <p className="label-ends">
        <strong className="label-model">{item.model}</strong>
        {shelf !== undefined && <strong className="label-shelf">{t('label.shelf', { shelf })}</strong>}
      </p>
      <p className="label-ends">
        <span className="label-serial">
          {item.serial.state === 'read' ? (
            <>
              {t('label.serial')} <span className="paper-code">{item.serial.number}</span>
            </>
          ) : (
            t('label.unreadable')
          )}
        </span>
        <span className={`label-queue label-${queue}`}>{t(`board.${queue}`)}</span>
      </p>
      <div className="label-foot">
        <TicketBars ticket={ticket} room={width - 2 * margin.side} tall={tall[format]} />
        <span className="label-notes">{notes.filter((note) => note !== null).join(', ')}</span>
      </div>
    </section>
  );
}
