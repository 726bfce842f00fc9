/** Which of two versions came first, where their names tell: `faq-2` before `faq-10`, `2026.9` before `2026.10.1`. */

/**
 * True when `version` is written like `than` up to a number that is smaller. Versions written otherwise, such as
 * `faq-2` and `2026-1`, can't be told apart this way, and neither is older.
 */
export function isOlderVersion(version: string, than: string): boolean {
  const others = partsOf(than);
  for (const [at, part] of partsOf(version).entries()) {
    const other = others[at];
    if (other === undefined || isNumber(part) !== isNumber(other)) return false;
    if (isNumber(part)) {
      // Numbers may be longer than a double is exact.
      if (BigInt(part) !== BigInt(other)) return BigInt(part) < BigInt(other);
    } else if (part !== other) return false;
  }
  return false;
}

function partsOf(version: string): readonly string[] {
  return version.match(/\d+|\D+/g) ?? [];
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}
