import { describe, expect, it } from 'vitest';
import { nameTokens } from '../../../../domain/text/fold-name.ts';

describe('nameTokens', () => {
  it.each([
    ['Žofie Dvořáková', ['zofie', 'dvorakova']],
    ['ŁUKASZ Wójcik', ['lukasz', 'wojcik']],
    ['Søren Ødegård-Æbelø', ['soren', 'odegard', 'aebelo']],
    ['Strauß', ['strauss']],
    ['İpek Yıldız', ['ipek', 'yildiz']],
    ["O'Connor", ['o', 'connor']],
    ['Ελένη Παπαδοπούλου', ['ελενη', 'παπαδοπουλου']],
    ['佐藤 健', ['佐藤', '健']],
    ['ﬁn', ['fin']],
    ['  ', []],
  ])('folds %s', (name, tokens) => {
    expect(nameTokens(name)).toEqual(tokens);
  });
});
