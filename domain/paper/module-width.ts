/** A dot of a thermal printer with 8 of them a millimetre, mm. */
const DOT_MM = 0.125;

/**
 * How wide the thinnest bar of a barcode is, mm: as wide as fits into `room` mm, in whole dots, so that no bar is a dot
 * thicker than its neighbour of the same width. Where not even one dot fits, whatever fits.
 */
export function moduleWidth(modules: number, room: number): number {
  const widest = room / modules;
  return widest < DOT_MM ? widest : Math.floor(widest / DOT_MM) * DOT_MM;
}
