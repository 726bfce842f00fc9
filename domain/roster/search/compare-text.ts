/**
 * Compares by code points, which is also the order of UTF-8 bytes and of PostgreSQL's collation "C". JavaScript's `<`
 * compares UTF-16 units, and would put a character beyond U+FFFF before those from U+E000 on.
 */
export function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return place(left) - place(right);
  }
  return a.length - b.length;
}

/** Surrogates behind every other unit. */
function place(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
