import { describe, expect, it } from 'vitest';
import { de } from '../../../../renderer/locales/de.ts';
import { en } from '../../../../renderer/locales/en.ts';
import { receiptEn } from '../../../../renderer/locales/receipt-en.ts';
import { receiptWords } from '../../../../renderer/locales/receipt-words.ts';

/** Every word under its path. */
function wordsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    return typeof value === 'object' && value !== null ? wordsOf(value, at) : [];
  });
}

const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const translations: [string, object, object][] = [
  ['the desk in German', en, de],
  ...Object.entries(receiptWords).map(([language, words]): [string, object, object] => [
    `the receipt in ${language}`,
    receiptEn,
    words,
  ]),
];

describe.each(translations)('the words of %s', (_where, english, translated) => {
  const words = new Map(wordsOf(translated));

  it('have the same keys in English', () => {
    expect([...words.keys()].sort()).toEqual(
      wordsOf(english)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('have the same gaps to fill in', () => {
    for (const [path, said] of wordsOf(english)) {
      expect([path, placeholders(words.get(path) ?? '')]).toEqual([path, placeholders(said)]);
    }
  });

  it('leave nothing empty', () => {
    expect([...words].filter(([, said]) => said.trim() === '')).toEqual([]);
  });
});
