import { expect, it } from 'vitest';
import { newPassphraseProblem } from '../../../../renderer/screens/vault/new-passphrase.ts';

it.each([
  ['', '', 'too-short'],
  ['123456789', '123456789', 'too-short'],
  ['  padded   ', '  padded   ', 'too-short'],
  ['1234567890', '123456789', 'differs'],
  ['four words are enough', 'four words are enough', null],
  // A letter with its accent in one character or in two is the same letter.
  ['caf\u00e9 cr\u00e8me glac\u00e9', 'cafe\u0301 cre\u0300me glace\u0301', null],
] as const)('%j and %j: %s', (first, again, problem) => {
  expect(newPassphraseProblem({ first, again })).toBe(problem);
});
