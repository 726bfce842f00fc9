import { describe, expect, it } from 'vitest';
import type { Level } from '../../../../domain/programme/level.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aKit, aProduct, programmeProducts, today, withKit } from './build-case.ts';

describe('level from the kit', () => {
  it.each<[number, number, Level, Level | null]>([
    [2, 3, 'silver', 'silver'],
    [1, 3, 'silver', null],
    [2, 2, 'silver', null],
    [2, 3, 'gold', 'gold'],
    [2, 3, 'platinum', 'gold'],
    [3, 3, 'platinum', 'gold'],
    [2, 4, 'platinum', 'gold'],
    [3, 4, 'platinum', 'platinum'],
    [3, 4, 'gold', 'gold'],
    [9, 9, 'silver', 'silver'],
  ])('%i bodies and %i lenses up to %s give %s', (bodies, lenses, limit, level) => {
    expect(decideVerdict(withKit(aKit(bodies, lenses, limit))).level).toBe(level);
  });

  it('adds up products of different limits, each up to its own', () => {
    const kit = [
      ...aKit(1, 2, 'platinum'),
      aProduct('Body S', { serial: 'x' }),
      aProduct('Lens G', { serial: 'y' }),
    ];
    expect(decideVerdict(withKit(kit)).level).toBe('silver');
    expect(decideVerdict(withKit([...kit, aProduct('Body G', { serial: 'z' })])).level).toBe('gold');
  });

  it('counts the same product once', () => {
    const twice = [aProduct('Body G'), aProduct('Body G'), ...aKit(0, 3, 'gold')];
    expect(decideVerdict(withKit(twice)).level).toBeNull();
  });

  it('counts a product from the day it is registered', () => {
    const kit = (registered: string) => [
      ...aKit(1, 3, 'gold'),
      aProduct('Body G', { serial: 'x', registered }),
    ];
    expect(decideVerdict(withKit(kit(today))).level).toBe('gold');
    expect(decideVerdict(withKit(kit('2026-06-16'))).level).toBeNull();
  });

  it('matches the exact model only', () => {
    const kit = [...aKit(1, 3, 'gold'), aProduct('Body G II', { serial: 'x' })];
    const answer = decideVerdict(withKit(kit));
    expect(answer.level).toBeNull();
    expect(answer.warnings).toContain('product-limit-unknown');
  });
});

describe('video membership', () => {
  it('takes one Pro Video product, whatever its limit', () => {
    const answer = decideVerdict(withKit([aProduct('Cinema')]));
    expect(answer).toMatchObject({ verdict: 'priority', level: null, video: true });
    expect(answer.warnings).not.toContain('product-limit-unknown');
  });

  it('goes together with a photo level', () => {
    expect(decideVerdict(withKit([...aKit(2, 3, 'gold'), aProduct('Cinema')]))).toMatchObject({
      level: 'gold',
      video: true,
    });
  });

  it('is not made by other products', () => {
    expect(decideVerdict(withKit([aProduct('Flash')]))).toMatchObject({ verdict: 'standard', video: false });
  });
});

describe('product-unsupported', () => {
  const answerWith = (support: { supportedFrom?: string; supportedUntil?: string }) =>
    decideVerdict({
      ...withKit([
        ...aKit(1, 3, 'gold'),
        aProduct('Body G', { serial: 'x' }),
        aProduct('Old', { serial: 'y' }),
      ]),
      programme: {
        products: [...programmeProducts, { model: 'Old', kind: 'body', limit: 'gold', ...support }],
      },
    });

  it.each([{ supportedUntil: '2026-06-14' }, { supportedFrom: '2026-06-16' }])(
    'warns outside support: %o',
    (support) => {
      const answer = answerWith(support);
      expect(answer.warnings).toContain('product-unsupported');
      expect(answer.explain.join()).toContain('Old (supported ');
    },
  );

  it.each([{ supportedUntil: '2026-06-15' }, { supportedFrom: '2026-06-15' }, {}])(
    'counts within: %o',
    (support) => {
      expect(answerWith(support).warnings).not.toContain('product-unsupported');
    },
  );

  it('does not count what is outside support', () => {
    const kit = [...aKit(1, 3, 'gold'), aProduct('Old')];
    const old = { model: 'Old', kind: 'body', limit: 'gold' } as const;
    const decide = (supportedUntil: string) =>
      decideVerdict({
        ...withKit(kit),
        programme: { products: [...programmeProducts, { ...old, supportedUntil }] },
      });
    expect(decide('2026-06-14').verdict).toBe('standard');
    expect(decide('2026-06-15').level).toBe('gold');
  });
});

describe('product-level-limit', () => {
  it('names what holds the level down', () => {
    const answer = decideVerdict(withKit([...aKit(1, 3, 'gold'), aProduct('Body S', { serial: 'x' })]));
    expect(answer.level).toBe('silver');
    expect(answer.warnings).toEqual(['product-level-limit']);
    expect(answer.explain.at(-1)).toContain('limits: Body S (counts up to Silver).');
    expect(answer.explain.at(-1)).not.toContain('Body G');
  });

  it('names neither Pro Video products nor those that do not count', () => {
    const kit = [
      ...aKit(1, 3, 'gold'),
      ...['Body S', 'Cinema', 'Flash', 'Body ?'].map((model) => aProduct(model, { serial: 'x' })),
    ];
    const sentence = decideVerdict(withKit(kit)).explain.find((one) => one.startsWith('The number'));
    expect(sentence).toContain('limits: Body S (counts up to Silver).');
  });

  it('is quiet when the number is what holds it down', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'platinum'))).warnings).toEqual([]);
    const spare = [...aKit(2, 3, 'gold'), aProduct('Body S', { serial: 'x' })];
    expect(decideVerdict(withKit(spare)).warnings).toEqual([]);
  });

  it('is quiet when the granted level or the country makes the difference', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'silver'), { level: 'gold' })).warnings).not.toContain(
      'product-level-limit',
    );
    expect(decideVerdict(withKit(aKit(2, 3, 'silver'), { country: 'HR' })).warnings).toEqual([]);
  });
});

describe('product-limit-unknown', () => {
  it('warns of models the pack does not know, and of those whose limit it does not know', () => {
    const kit = [
      ...aKit(2, 3, 'gold'),
      aProduct('Body ?'),
      aProduct('EOS Never'),
      aProduct('EOS Never', { serial: '2' }),
    ];
    const answer = decideVerdict(withKit(kit));
    expect(answer).toMatchObject({ level: 'gold', warnings: ['product-limit-unknown'] });
    expect(answer.explain.at(-1)).toContain('Body ? and 2 × EOS Never');
  });

  it('is quiet about products that never count', () => {
    expect(decideVerdict(withKit([...aKit(2, 3, 'gold'), aProduct('Flash')])).warnings).toEqual([]);
  });
});

describe('details-estimated', () => {
  it('names each product and still counts it', () => {
    const answer = decideVerdict(withKit(aKit(2, 3, 'gold', { details: 'estimated' })));
    expect(answer).toMatchObject({ level: 'gold', warnings: ['details-estimated'] });
    expect(answer.explain.at(-1)).toContain('2 × Body G and 3 × Lens G');
    expect(answer.advice.map(({ id }) => id)).toContain('complete-details');
  });

  it('names a product registered twice once', () => {
    const twice = [0, 1].map(() => aProduct('Body G', { details: 'estimated' }));
    expect(decideVerdict(withKit(twice)).explain.at(-1)).toContain('proof of purchase: Body G.');
  });

  it('names products that do not count as well', () => {
    const kit = [aProduct('Flash', { details: 'estimated' })];
    expect(decideVerdict(withKit(kit)).warnings).toEqual(['details-estimated']);
  });

  it('is quiet when all are complete', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'gold'))).warnings).toEqual([]);
  });
});

describe('below-silver and no-products', () => {
  it('tells an empty account from one that falls short', () => {
    expect(decideVerdict(withKit([]))).toMatchObject({
      verdict: 'standard',
      basis: 'record',
      reasons: ['no-products'],
    });
    const short = decideVerdict(withKit(aKit(2, 1, 'gold')));
    expect(short).toMatchObject({ verdict: 'standard', basis: 'record', reasons: ['below-silver'] });
  });

  const missing = (bodies: number, lenses: number, country = 'FR') =>
    decideVerdict(withKit(aKit(bodies, lenses, 'gold'), { country })).advice.find(
      ({ id }) => id === 'what-is-missing',
    )?.text;

  it('says what would reach Silver', () => {
    expect(missing(0, 0)).toContain('2 more bodies and 3 more lenses counting for Silver or above');
    expect(missing(1, 3)).toContain('Register 1 more body counting for');
    expect(missing(3, 2)).toContain('Register 1 more lens counting for');
    expect(missing(2, 3)).toBeUndefined();
  });

  it('offers Video only where the country has it', () => {
    expect(missing(0, 0)).toContain('Video');
    expect(missing(0, 0, 'EE')).not.toContain('Video');
  });
});
