import { describe, expect, it } from 'vitest';
import {
  isLongEnough,
  normalPassphrase,
  passphraseLength,
  passphraseSchema,
} from '../../../../domain/vault/passphrase.ts';

describe('a passphrase', () => {
  it('counts without the blanks at its ends, and the same however its letters were composed', () => {
    expect(normalPassphrase('  zwo\u0308lf ﬁ \n')).toBe('zw\u00f6lf fi');
  });

  it('is long enough from ten characters that count', () => {
    expect(isLongEnough('ten chars!')).toBe(true);
    expect(isLongEnough('nine char')).toBe(false);
    expect(isLongEnough('nine char  ')).toBe(false);
    // Two UTF-16 units each, yet one character.
    expect(isLongEnough('🔑🔑🔑🔑🔑')).toBe(false);
    expect(passphraseLength('🔑🔑🔑🔑🔑')).toBe(5);
  });

  it('has at most 200 characters', () => {
    expect(passphraseSchema.safeParse('x'.repeat(200)).success).toBe(true);
    expect(passphraseSchema.safeParse('x'.repeat(201)).success).toBe(false);
  });
});
