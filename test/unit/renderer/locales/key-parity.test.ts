import { describe, expect, it } from 'vitest';
import { de } from '../../../../renderer/locales/de.ts';
import { en } from '../../../../renderer/locales/en.ts';
import { receiptDe } from '../../../../renderer/locales/receipt-de.ts';
import { receiptEn } from '../../../../renderer/locales/receipt-en.ts';

/** Every word under its path. */
function wordsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    return typeof value === 'object' && value !== null ? wordsOf(value, at) : [];
  });
}

const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each([
  ['the desk', en, de],
  ['the receipt', receiptEn, receiptDe],
])('the words of %s', (_where, english, german) => {
  const inGerman = new Map(wordsOf(german));

  it('have the same keys in both languages', () => {
    expect([...inGerman.keys()].sort()).toEqual(
      wordsOf(english)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('have the same gaps to fill in', () => {
    for (const [path, words] of wordsOf(english)) {
      expect([path, placeholders(inGerman.get(path) ?? '')]).toEqual([path, placeholders(words)]);
    }
  });

  it('leave nothing empty', () => {
    expect([...inGerman].filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});
