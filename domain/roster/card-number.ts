/** How card numbers are compared: letters in capitals, spaces and dashes ignored. Leading zeros count. */
export function cardKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '');
}

/** The longest card number the desk looks up; anything longer is no card, characters. */
export const MAX_CARD_NUMBER = 40;
