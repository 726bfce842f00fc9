import { describe, expect, it } from 'vitest';
import { models } from '../../../../domain/kit/models.ts';
import { builtInPack, europeanProgramme } from '../../../../domain/programme/built-in-pack.ts';
import { programmePackSchema } from '../../../../domain/programme/programme-pack.ts';
import { samplePack, sampleProgramme } from '../../../../domain/programme/sample-pack.ts';

const byModel = new Map(sampleProgramme.products.map((product) => [product.model, product]));

describe('the sample pack', () => {
  it('is a pack and says that it is a sample', () => {
    expect(programmePackSchema.parse(samplePack)).toEqual(samplePack);
    expect(samplePack.sample).toBe(true);
    expect(samplePack.name).toContain('sample');
    expect(samplePack.version).not.toBe(builtInPack.version);
  });

  it('has every model of the catalogue, and a limit for each that counts', () => {
    expect([...byModel.keys()]).toEqual(models.map(({ name }) => name));
    for (const { kind, limit } of sampleProgramme.products) {
      expect(limit === null).toBe(kind === 'pro-video' || kind === 'other');
    }
  });

  it('agrees with what is known', () => {
    for (const product of europeanProgramme.products) expect(byModel.get(product.model)).toEqual(product);
  });

  it.each([
    ['EOS R3', 'body', 'platinum'],
    ['EOS-1D X Mark III', 'body', 'platinum'],
    ['EOS R6 Mark II', 'body', 'gold'],
    ['EOS 7D', 'body', 'gold'],
    ['EOS R7', 'body', 'silver'],
    ['EOS 2000D', 'other', null],
    ['EOS R50', 'other', null],
    ['EOS C300 Mark III', 'pro-video', null],
    ['RF 24-70mm F2.8L IS USM', 'lens', 'platinum'],
    ['RF 50mm F1.4 L VCM', 'lens', 'platinum'],
    ['EF 50mm f/1.4 USM', 'lens', 'silver'],
    ['EF-S 18-55mm f/3.5-5.6 IS', 'other', null],
    ['Speedlite 580EX', 'other', null],
  ])('takes %s for a %s up to %s', (model, kind, limit) => {
    expect(byModel.get(model)).toMatchObject({ kind, limit });
  });

  it('has the service reported in 2018, which the built-in pack has not', () => {
    expect(sampleProgramme.levels.map(({ turnaroundDays, loans }) => [turnaroundDays, loans])).toEqual([
      [5, false],
      [3, true],
      [2, true],
    ]);
    expect(sampleProgramme.levels.map(({ needs }) => needs)).toEqual(
      europeanProgramme.levels.map(({ needs }) => needs),
    );
  });

  it('has products past their support, to practise with', () => {
    expect(byModel.get('EOS 20D')?.supportedUntil).toBe('2021-12-31');
    expect(byModel.get('EOS 6D')?.supportedUntil).toBeUndefined();
  });
});
