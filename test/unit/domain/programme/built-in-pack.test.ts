import { describe, expect, it } from 'vitest';
import { builtInPack, europeanProgramme } from '../../../../domain/programme/built-in-pack.ts';
import { countryName } from '../../../../domain/programme/country.ts';
import { programmePackSchema } from '../../../../domain/programme/programme-pack.ts';

const { countries, levels, products } = europeanProgramme;

describe('the built-in pack', () => {
  it('is a pack, and no sample, with the European programme alone', () => {
    expect(programmePackSchema.parse(builtInPack)).toEqual(builtInPack);
    expect(builtInPack.sample).toBe(false);
    expect(builtInPack.programmes).toEqual([europeanProgramme]);
  });

  it('offers the programme in 31 countries, since ever', () => {
    expect(countries.map(({ country }) => countryName(country)).sort()).toEqual(
      `Austria,Belgium,Croatia,Czechia,Denmark,Estonia,Finland,France,Germany,Hungary,Ireland,Italy,Kazakhstan,Latvia,
      Lithuania,Luxembourg,Netherlands,Norway,Poland,Portugal,Romania,Russia,Slovenia,South Africa,Spain,Sweden,
      Switzerland,Türkiye,Ukraine,United Arab Emirates,United Kingdom`.split(/,\s*/),
    );
    expect(new Set(countries.map(({ from }) => from))).toEqual(new Set([null]));
  });

  it('offers Silver only in ten of them', () => {
    const limited = countries.filter(({ upTo }) => upTo === 'silver');
    expect(limited.map(({ country }) => countryName(country)).sort()).toEqual([
      'Croatia',
      'Estonia',
      'Kazakhstan',
      'Latvia',
      'Lithuania',
      'Romania',
      'Slovenia',
      'Türkiye',
      'Ukraine',
      'United Arab Emirates',
    ]);
    for (const { upTo, video } of countries) expect(video).toBe(upTo === 'platinum');
  });

  it('asks for 2 + 3, 2 + 3 and 3 + 4 products, and for one of Pro Video', () => {
    expect(levels.map(({ level, needs }) => [level, needs])).toEqual([
      ['silver', { bodies: 2, lenses: 3 }],
      ['gold', { bodies: 2, lenses: 3 }],
      ['platinum', { bodies: 3, lenses: 4 }],
    ]);
    expect(europeanProgramme.videoProducts).toBe(1);
  });

  it('finds levels anew every 1 January, and waits four weeks for a card', () => {
    expect(europeanProgramme.recalculatedEvery).toBe('01-01');
    expect(builtInPack).toMatchObject({ cardOverdueDays: 28, rosterStaleDays: 7 });
  });

  it('knows two limits and claims no other, nor figures of service', () => {
    expect(products).toEqual([
      { model: 'EOS 5D Mark IV', kind: 'body', limit: 'platinum' },
      { model: 'EOS 80D', kind: 'body', limit: 'silver' },
    ]);
    for (const { turnaroundDays, loans } of levels) expect([turnaroundDays, loans]).toEqual([null, null]);
  });
});
