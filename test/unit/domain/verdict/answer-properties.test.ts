import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbove } from '../../../../domain/programme/level.ts';
import { adviceIds, reasonIds, verdictAnswerSchema, warningIds } from '../../../../domain/verdict/answer.ts';
import {
  verdictCaseSchema,
  type RegisteredProduct,
  type VerdictCase,
} from '../../../../domain/verdict/case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { programmeProducts } from './build-case.ts';

const day = fc.date({ min: new Date('2024-11-01'), max: new Date('2027-02-28'), noInvalidDate: true });
const date = day.map((value) => value.toISOString().slice(0, 10));
const region = fc.constantFrom('emea', 'usa', 'japan');
const country = fc.constantFrom('FR', 'HR', 'GR', 'US', 'JP');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const product: fc.Arbitrary<RegisteredProduct> = fc.record({
  model: fc.constantFrom(...programmeProducts.map(({ model }) => model), 'EOS Nowhere', 'Old'),
  serial: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
  registered: date,
  details: fc.constantFrom('complete', 'estimated'),
  boughtIn: country,
});

const anyCase: fc.Arbitrary<VerdictCase> = fc.record({
  today: date,
  desk: fc.record({ country }),
  card: maybe(
    fc.record({
      number: fc.constantFrom('20000001', 'UK013795RS', 'U-1'),
      region: maybe(region),
      shown: fc.boolean(),
      expires: maybe(date),
      level: maybe(fc.constant('gold')),
    }),
  ),
  record: maybe(
    fc.record({
      memberNumber: fc.constantFrom('20000001', 'U-1'),
      region,
      country: maybe(country),
      level: maybe(fc.constantFrom('silver', 'gold', 'platinum')),
      levelSince: date,
      video: fc.boolean(),
      status: fc.constantFrom('active', 'active', 'active', 'closed', 'blocked'),
      joined: maybe(date),
      cardSent: maybe(date),
      products: fc.array(product, { maxLength: 14 }),
    }),
  ),
  roster: fc.record({ builtAt: maybe(day.map((value) => value.toISOString())) }),
  programme: fc.constant({
    products: [
      ...programmeProducts,
      { model: 'Old', kind: 'body' as const, limit: 'platinum' as const, supportedUntil: '2026-03-01' },
    ],
  }),
});

/** A home member whose kit decides, with many products of few kinds so that levels are reached often. */
const homeCase = fc
  .record({ input: anyCase, products: fc.array(product, { minLength: 4, maxLength: 20 }), today: date })
  .chain(({ input, products, today }) =>
    anyRecord.map((record) => ({
      ...input,
      today,
      desk: { country: 'FR' },
      card: null,
      record: { ...record, products },
    })),
  );

const anyRecord = fc.record({
  memberNumber: fc.constant('20000001'),
  region: fc.constant('emea' as const),
  country: fc.constantFrom('FR', 'HR'),
  level: maybe(fc.constantFrom('silver' as const, 'gold' as const, 'platinum' as const)),
  levelSince: date,
  video: fc.boolean(),
  status: fc.constant('active' as const),
  joined: date,
  cardSent: fc.constant(null),
});

describe('every answer', () => {
  it('is well formed: a reason, and a sentence for each reason and warning', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        expect(verdictCaseSchema.parse(input)).toEqual(input);
        const answer = verdictAnswerSchema.parse(decideVerdict(input));
        expect(answer.explain).toHaveLength(answer.reasons.length + answer.warnings.length);
        expect(new Set(answer.reasons).size).toBe(answer.reasons.length);
        expect(new Set(answer.warnings).size).toBe(answer.warnings.length);
        expect(new Set(answer.advice.map(({ id }) => id)).size).toBe(answer.advice.length);
        for (const sentence of answer.explain) expect(sentence).toMatch(/^[^\n]+\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is made of rules that all occur', () => {
    const inputs = [
      ...fc.sample(anyCase, { numRuns: 3000, seed: 1 }),
      ...fc.sample(homeCase, { numRuns: 500, seed: 1 }),
    ];
    const answers = inputs.map((input) => decideVerdict(input));
    const idsOf = (ids: readonly string[]) => [...new Set(ids)].sort();
    expect(idsOf(answers.flatMap(({ reasons }) => reasons))).toEqual(idsOf(reasonIds));
    expect(idsOf(answers.flatMap(({ warnings }) => warnings))).toEqual(idsOf(warningIds));
    expect(idsOf(answers.flatMap(({ advice }) => advice.map(({ id }) => id)))).toEqual(idsOf(adviceIds));
  });

  it('promises a level only with priority at home', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { verdict, level, video, basis } = decideVerdict(input);
        if (verdict !== 'priority') expect({ level, video }).toEqual({ level: null, video: false });
        if (verdict === 'unknown') expect(basis).toBe('none');
        if (verdict === 'priority') expect(basis).toBe('record');
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for the same case', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        expect(decideVerdict(input)).toEqual(decideVerdict(structuredClone(input)));
      }),
    );
  });
});

describe('the level', () => {
  it('does not depend on the order of products', () => {
    const shuffled = homeCase.chain((input) =>
      fc
        .shuffledSubarray(input.record.products, { minLength: input.record.products.length })
        .map((products) => ({ input, other: { ...input, record: { ...input.record, products } } })),
    );
    fc.assert(
      fc.property(shuffled, ({ input, other }) => {
        expect(decideVerdict(other)).toEqual(decideVerdict(input));
      }),
      { numRuns: 500 },
    );
  });

  it('is never lowered by one more product', () => {
    fc.assert(
      fc.property(homeCase, product, (input, extra) => {
        const products = [...input.record.products, extra];
        const before = decideVerdict(input);
        const after = decideVerdict({ ...input, record: { ...input.record, products } });
        expect(isAbove(before.level, after.level)).toBe(false);
        expect(before.video && !after.video).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never raised by the limit of a country', () => {
    fc.assert(
      fc.property(homeCase, (input) => {
        const within = (home: string) =>
          decideVerdict({ ...input, record: { ...input.record, country: home } });
        const [free, limited] = [within('FR'), within('HR')];
        expect(isAbove(limited.level, free.level)).toBe(false);
        expect(isAbove(limited.level, 'silver')).toBe(false);
        expect(limited.video).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never lowered by a granted level', () => {
    fc.assert(
      fc.property(homeCase, (input) => {
        const without = decideVerdict({ ...input, record: { ...input.record, level: null } });
        expect(isAbove(without.level, decideVerdict(input).level)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
