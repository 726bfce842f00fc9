import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../../../../domain/kit/models.ts';
import { searchCatalogue } from '../../../../domain/kit/search-catalogue.ts';

const namesFor = (query: string, limit = 10) => searchCatalogue(query, limit).map(({ name }) => name);

describe('searchCatalogue', () => {
  it.each([
    ['5d4', 'EOS 5D Mark IV'],
    ['5D mk4', 'EOS 5D Mark IV'],
    ['5d mark 4', 'EOS 5D Mark IV'],
    ['eos5dmarkiv', 'EOS 5D Mark IV'],
    ['1dx3', 'EOS-1D X Mark III'],
    ['r5 ii', 'EOS R5 Mark II'],
    ['r5', 'EOS R5'],
    ['rebel t7i', 'EOS 800D'],
    ['rf 2470 2.8', 'RF 24-70mm F2.8L IS USM'],
    ['RF 24-70 f/2,8', 'RF 24-70mm F2.8L IS USM'],
    ['2.8 70200 rf z', 'RF 70-200mm F2.8 L IS USM Z'],
    ['c300 iii', 'EOS C300 Mark III'],
  ])('%j finds %s first', (query, name) => {
    expect(namesFor(query)[0]).toBe(name);
  });

  it('offers all look-alikes', () => {
    expect(namesFor('ef100 macro')).toEqual([
      'EF 100mm f/2.8 Macro',
      'EF 100mm f/2.8 Macro USM',
      'EF 100mm f/2.8L Macro IS USM',
    ]);
  });

  it('offers them also beyond the limit', () => {
    expect(namesFor('EF 100mm f/2.8 Macro', 1)).toEqual(namesFor('ef100 macro'));
    expect(namesFor('5d', 1)).toEqual(
      expect.arrayContaining(['EOS 5D', 'EOS 5D Mark II', 'EOS 5D Mark III', 'EOS 5D Mark IV']),
    );
    expect(namesFor('5d', 1)).not.toContain('EOS 5DS');
  });

  it('does not widen a query that says which one', () => {
    expect(namesFor('ef 100 macro usm').slice(0, 1)).toEqual(['EF 100mm f/2.8 Macro USM']);
    expect(namesFor('ef 100 macro usm')).not.toContain('EF 100mm f/2.8 Macro');
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    for (const query of ['', '   ', '-/-', 'nikon', '5d mark 9']) expect(namesFor(query)).toEqual([]);
  });

  it('finds every model by its full name, in pieces and in any case', () => {
    for (const { name } of models) {
      expect(namesFor(name)).toContain(name);
      expect(namesFor(name.toLowerCase().replaceAll(/[\s/-]/g, ''))).toContain(name);
    }
  });

  it('takes any typing without complaint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => Array.isArray(searchCatalogue(query, 5))),
    );
  });

  it('answers within 5 ms', () => {
    searchCatalogue('warm', 10);
    const queries = ['e', '5d4', 'rf 2470 2.8', 'ef 70 200 2.8 l is usm iii', 'eos'];
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) for (const query of queries) searchCatalogue(query, 20);
    expect((performance.now() - started) / 100).toBeLessThan(5);
  });
});
