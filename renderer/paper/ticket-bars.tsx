import { useMemo } from 'react';
import { moduleWidth } from '../../domain/paper/module-width.ts';
import { ticketBarcode } from './barcode.ts';

interface TicketBarsProps {
  readonly ticket: string;
  /** The room they have, mm: they are as wide as a printer draws them well. */
  readonly room: number;
  /** How tall they are, mm. */
  readonly tall: number;
}

/** A ticket as bars for a scanner. */
export function TicketBars({ ticket, room, tall }: TicketBarsProps) {
  const { svg, modules } = useMemo(() => ticketBarcode(ticket), [ticket]);
  return (
    // The markup is drawn here from the ticket, whose form is checked.
    <div
      className="ticket-bars"
      role="img"
      aria-label={ticket}
      style={{ width: `${modules * moduleWidth(modules, room)}mm`, height: `${tall}mm` }}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
