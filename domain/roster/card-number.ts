/**
 * How card numbers are compared: letters in capitals, spaces and dashes ignored. Leading zeros count. A key is its own
 * key, so that it can stand for the number.
 */
export function cardKey(number: string): string {
  // Nearly all of them.
  if (/^[0-9A-Z]*$/.test(number)) return number;
  // A mark that stood apart can combine with the letter before it once the space between is gone: only then is it done.
  return fold(fold(number));
}

function fold(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
}

/** The longest card number the desk looks up; anything longer is no card, characters. */
export const MAX_CARD_NUMBER = 40;
