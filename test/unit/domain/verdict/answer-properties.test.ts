import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbove, levels } from '../../../../domain/programme/level.ts';
import type { ProgrammePack } from '../../../../domain/programme/programme-pack.ts';
import { adviceIds, reasonIds, verdictAnswerSchema, warningIds } from '../../../../domain/verdict/answer.ts';
import { verdictCaseSchema, type VerdictCase } from '../../../../domain/verdict/case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { german } from '../../../../domain/verdict/words/german/german.ts';
import { countsProgramme, mixedPack, packOf, pointsProgramme } from './build-programme.ts';
import { anyCase, anyPack, homeCase, product, type HomeCase } from './generate.ts';

const withRecord = (input: HomeCase, change: Partial<HomeCase['record']>): HomeCase => ({
  ...input,
  record: { ...input.record, ...change },
});

/** The level a member has, or null; the video membership beside it. */
const levelOf = (input: VerdictCase, pack: ProgrammePack) => decideVerdict(input, pack).level;

describe('every answer', () => {
  it('keeps its shape and gives a reason', () => {
    fc.assert(
      fc.property(anyCase, anyPack, (input, pack) => {
        expect(verdictCaseSchema.parse(input)).toEqual(input);
        const answer = verdictAnswerSchema.parse(decideVerdict(input, pack));
        expect(answer.explain).toHaveLength(answer.reasons.length + answer.warnings.length);
        expect(new Set(answer.reasons).size).toBe(answer.reasons.length);
        expect(new Set(answer.warnings).size).toBe(answer.warnings.length);
        expect(new Set(answer.advice.map(({ id }) => id)).size).toBe(answer.advice.length);
        for (const sentence of answer.explain) expect(sentence).toMatch(/^[^\n]+\.$/);
        for (const { text } of answer.advice) expect(text).toMatch(/^[^\n]+\.$/);
      }),
      { numRuns: 1500 },
    );
  });

  it('is made of rules that all occur', () => {
    const inputs = [
      ...fc.sample(fc.tuple(anyCase, anyPack), { numRuns: 3000, seed: 1 }),
      ...fc.sample(fc.tuple(homeCase, anyPack), { numRuns: 1000, seed: 1 }),
    ];
    const answers = inputs.map(([input, pack]) => decideVerdict(input, pack));
    const idsOf = (ids: readonly string[]) => [...new Set(ids)].sort();
    expect(idsOf(answers.flatMap(({ reasons }) => reasons))).toEqual(idsOf(reasonIds));
    expect(idsOf(answers.flatMap(({ warnings }) => warnings))).toEqual(idsOf(warningIds));
    expect(idsOf(answers.flatMap(({ advice }) => advice.map(({ id }) => id)))).toEqual(idsOf(adviceIds));
  });

  it('promises a level only with priority at home', () => {
    fc.assert(
      fc.property(anyCase, anyPack, (input, pack) => {
        const { verdict, level, video, basis } = decideVerdict(input, pack);
        if (verdict !== 'priority') expect({ level, video }).toEqual({ level: null, video: false });
        if (verdict === 'unknown') expect(basis).toBe('none');
        if (verdict === 'priority') expect(basis).toBe('record');
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same to the last byte for the same case', () => {
    fc.assert(
      fc.property(anyCase, anyPack, (input, pack) => {
        const first = JSON.stringify(decideVerdict(input, pack));
        expect(JSON.stringify(decideVerdict(structuredClone(input), structuredClone(pack)))).toBe(first);
      }),
    );
  });

  it('is the same in every language but for the sentences', () => {
    fc.assert(
      fc.property(anyCase, anyPack, (input, pack) => {
        const english = decideVerdict(input, pack);
        const inGerman = verdictAnswerSchema.parse(decideVerdict(input, pack, german));
        expect({ ...inGerman, explain: [], advice: [] }).toEqual({ ...english, explain: [], advice: [] });
        expect(inGerman.advice.map(({ id }) => id)).toEqual(english.advice.map(({ id }) => id));
        expect(inGerman.explain).toHaveLength(english.explain.length);
        for (const [at, sentence] of inGerman.explain.entries()) {
          expect(sentence).toMatch(/^[^\n]+\.$/);
          expect(sentence).not.toBe(english.explain[at]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('standard and unknown', () => {
  it('are never confused when the record is taken away', () => {
    fc.assert(
      fc.property(anyCase, anyPack, (input, pack) => {
        const without = decideVerdict({ ...input, record: null }, pack);
        const proofs = ['legacy-number-expired', 'card-expired', 'card-not-shown'];
        // Without a record only what is printed on the card can speak against somebody.
        if (without.verdict === 'standard') expect(proofs).toContain(without.reasons[0]);
        if (without.verdict === 'unknown') expect(without.reasons).toEqual(['not-on-roster']);
        if (input.card === null) expect(without.verdict).toBe('unknown');
        expect(without.verdict).not.toBe('priority');
      }),
      { numRuns: 1000 },
    );
  });

  it('with a record of the home region, unknown never comes up', () => {
    fc.assert(
      fc.property(homeCase, anyPack, (input, pack) => {
        expect(decideVerdict(input, pack).verdict).not.toBe('unknown');
      }),
    );
  });
});

describe('the level', () => {
  it('does not depend on the order of products', () => {
    const shuffled = homeCase.chain((input) =>
      fc
        .shuffledSubarray(input.record.products, { minLength: input.record.products.length })
        .map((products) => ({ input, other: withRecord(input, { products }) })),
    );
    fc.assert(
      fc.property(shuffled, anyPack, ({ input, other }, pack) => {
        expect(decideVerdict(other, pack)).toEqual(decideVerdict(input, pack));
      }),
      { numRuns: 500 },
    );
  });

  it('is never lowered by one more product', () => {
    fc.assert(
      fc.property(homeCase, product, anyPack, (input, extra, pack) => {
        const products = [...input.record.products, extra];
        const before = decideVerdict(input, pack);
        const after = decideVerdict(withRecord(input, { products }), pack);
        expect(isAbove(before.level, after.level) && before.warnings.every(isKnown)).toBe(false);
        expect(before.video && !after.video && before.warnings.every(isKnown)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("is never lowered by raising a product's limit or its points", () => {
    const counts = countsProgramme();
    const points = pointsProgramme();
    const raisable = counts.products.flatMap(({ model, limit }) => (limit === null ? [] : [model]));
    fc.assert(
      fc.property(
        homeCase,
        fc.constantFrom(...raisable),
        fc.constantFrom(...levels),
        (input, model, limit) => {
          const raised = packOf(
            {
              ...counts,
              products: counts.products.map((one) =>
                one.model === model && isAbove(limit, one.limit) ? { ...one, limit } : one,
              ),
            },
            {
              ...points,
              products: points.products.map((one) =>
                one.model === model ? { ...one, points: (one.points ?? 0) + 5 } : one,
              ),
            },
          );
          expect(isAbove(levelOf(input, packOf(counts, points)), levelOf(input, raised))).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is never raised by the limit of a country', () => {
    fc.assert(
      fc.property(homeCase, (input) => {
        const within = (country: string) => decideVerdict(withRecord(input, { country }), mixedPack);
        const [free, limited] = [within('FR'), within('HR')];
        expect(isAbove(limited.level, free.level)).toBe(false);
        expect(isAbove(limited.level, 'silver')).toBe(false);
        expect(limited.video).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('never falls within a year', () => {
    const twoDays = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }));
    fc.assert(
      fc.property(homeCase, twoDays, fc.constantFrom('FR', 'HR'), (input, days, country) => {
        const [first = 0, second = 0] = [...days].sort((a, b) => a - b);
        const on = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        const decide = (change: Partial<HomeCase['record']>, today: string) =>
          decideVerdict({ ...withRecord(input, { country, ...change }), today }, mixedPack);
        const before = decide({}, on(first));
        // What the desk found is what the record holds from then on.
        const granted = { level: before.level, levelSince: on(first), video: before.video };
        const after = decide(granted, on(second));
        expect(isAbove(before.level, after.level)).toBe(false);
        expect(before.video && !after.video).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never lowered by a granted level', () => {
    fc.assert(
      fc.property(homeCase, (input) => {
        const without = decideVerdict(withRecord(input, { level: null }), mixedPack);
        expect(isAbove(without.level, decideVerdict(input, mixedPack).level)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** A level that was taken from the record because nothing better is known says nothing about the kit. */
function isKnown(warning: string): boolean {
  return warning !== 'level-as-recorded';
}
