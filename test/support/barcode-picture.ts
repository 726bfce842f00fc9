/** Barcodes as a camera sees them: grey pictures of a card that lies before it. */
import bwip from 'bwip-js/generic';

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row. */
  readonly grey: Uint8Array;
}

export type Drawable = 'qrcode' | 'datamatrix' | 'code128' | 'code39' | 'ean13' | 'ean8';

const PAPER = 214;
const INK = 38;
/** Share of the picture's width that bars take, and of its height that a square does. */
const [BARS_WIDE, SQUARE_HIGH] = [0.7, 0.55];
const BARS_HIGH = 0.3;

/** The code in the middle of a picture, as large as a card held well. */
export function codePicture(code: Drawable, text: string, width = 640, height = 480): GreyPicture {
  const grey = new Uint8Array(width * height).fill(PAPER);
  const [drawn] = bwip.raw(code, text, {});
  if (drawn === undefined) throw new Error(`${code} draws nothing`);
  const rows = 'sbs' in drawn ? [barModules(drawn.sbs)] : matrixRows(drawn);
  const across = rows[0]?.length ?? 1;
  const isBars = rows.length === 1;
  const size = Math.floor(isBars ? (BARS_WIDE * width) / across : (SQUARE_HIGH * height) / rows.length);
  const rowHeight = isBars ? Math.round(BARS_HIGH * height) : size;
  const left = Math.round((width - across * size) / 2);
  const top = Math.round((height - rows.length * rowHeight) / 2);
  rows.forEach((row, y) => {
    for (let line = top + y * rowHeight; line < top + (y + 1) * rowHeight; line += 1) {
      row.forEach((isDark, x) => {
        const from = line * width + left + x * size;
        if (isDark) grey.fill(INK, from, from + size);
      });
    }
  });
  return { width, height, grey };
}

/** Widths of bars and spaces in turn, beginning with a bar. */
function barModules(widths: readonly number[]): boolean[] {
  return widths.flatMap((modules, index) => Array.from({ length: modules }, () => index % 2 === 0));
}

function matrixRows({ pixs, pixx }: { readonly pixs: number[]; readonly pixx: number }): boolean[][] {
  return Array.from({ length: pixs.length / pixx }, (_row, y) =>
    pixs.slice(y * pixx, (y + 1) * pixx).map((module) => module === 1),
  );
}
