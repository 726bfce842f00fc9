/** A text out of a file, such as a pack's version, as it may be printed: no line breaks, nothing a terminal obeys. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
