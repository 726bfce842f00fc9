import { code128, drawingSVG } from 'bwip-js/browser';

/** Width of the thinnest bar in the drawing's own unit, and the quiet zone the standard asks for on both sides. */
const MODULE = 2;
const QUIET_MODULES = 10;

/** A ticket as Code 128 bars: SVG text that scales to any width without blur. */
export function ticketBarcode(ticket: string): string {
  return code128(
    {
      bcid: 'code128',
      text: ticket,
      scale: MODULE,
      // Millimetres at 72 dpi in the drawing's terms; on paper the style sheet sets the size.
      height: 14,
      paddingwidth: QUIET_MODULES,
    },
    drawingSVG(),
  );
}
