/**
 * What a scanner meant by a physical key. Scanners act as a US keyboard whatever the system's layout is, so the
 * character is read from `event.code`; an AZERTY or QWERTZ layout can't mangle it.
 */
const digitsShifted = ')!@#$%^&*(';

/** Keys that are neither letters nor digits: plain, then with Shift. */
const others = new Map<string, readonly [string, string]>([
  ['Space', [' ', ' ']],
  ['Backquote', ['`', '~']],
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['IntlBackslash', ['\\', '|']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['Comma', [',', '<']],
  ['Period', ['.', '>']],
  ['Slash', ['/', '?']],
  ['NumpadDecimal', ['.', '.']],
  ['NumpadAdd', ['+', '+']],
  ['NumpadSubtract', ['-', '-']],
  ['NumpadMultiply', ['*', '*']],
  ['NumpadDivide', ['/', '/']],
]);

/** The character a US keyboard gives for a physical key, or null when the key gives none. */
export function usCharacter(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shift ? digitsShifted.charAt(Number(digit)) : digit;
  const numpad = /^Numpad(\d)$/.exec(code)?.[1];
  if (numpad !== undefined) return numpad;
  return others.get(code)?.[shift ? 1 : 0] ?? null;
}
