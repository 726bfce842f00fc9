import { describe, expect, it } from 'vitest';
import { usCharacter } from '../../../../renderer/scan/key-layout.ts';

describe('the character a scanner means', () => {
  it.each([
    ['KeyA', false, 'a'],
    ['KeyQ', true, 'Q'],
    ['Digit1', false, '1'],
    ['Digit0', true, ')'],
    ['Digit2', true, '@'],
    ['Numpad7', false, '7'],
    ['Minus', false, '-'],
    ['Slash', true, '?'],
    ['Space', false, ' '],
  ])('%s, shift %s, is %s', (code, shift, character) => {
    expect(usCharacter(code, shift)).toBe(character);
  });

  it.each(['Enter', 'ShiftLeft', 'F1', 'ArrowUp', ''])('%s gives none', (code) => {
    expect(usCharacter(code, false)).toBeNull();
  });
});
