import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbove, levels } from '../../../../domain/programme/level.ts';
import type { MemberRecord } from '../../../../domain/verdict/case.ts';
import { kitLevel } from '../../../../domain/verdict/kit-level.ts';
import { adviseLevel, type LevelAdvice } from '../../../../domain/verdict/level-advisor.ts';
import { aProduct, aRecord } from './build-case.ts';
import { countsProgramme, packOf } from './build-programme.ts';
import { anyCountsProgramme, date, product } from './generate.ts';

/** All kinds of product that can be added, with what they count for. */
const addable = (['body', 'lens'] as const).flatMap((kind) => levels.map((limit) => ({ kind, limit })));

/** Every choice of `size` of them, the same one several times included. */
function choices(size: number, from = 0): (typeof addable)[] {
  if (size === 0) return [[]];
  return addable
    .slice(from)
    .flatMap((one, at) => choices(size - 1, from + at).map((others) => [one, ...others]));
}

const models = { body: 'Body', lens: 'Lens' };
const letter = { silver: 'S', gold: 'G', platinum: 'P' };

function adding(record: MemberRecord, added: typeof addable): MemberRecord {
  const more = added.map(({ kind, limit }, at) =>
    aProduct(`${models[kind]} ${letter[limit]}`, { serial: `added ${at}`, registered: '2020-01-01' }),
  );
  return { ...record, products: [...record.products, ...more] };
}

function asAdded(next: NonNullable<LevelAdvice['next']>): typeof addable | null {
  const { missing: least } = next;
  if (least?.kind !== 'products') return null;
  const { bodies, lenses, countingFor: limit } = least;
  return [
    ...Array.from({ length: bodies }, () => ({ kind: 'body' as const, limit })),
    ...Array.from({ length: lenses }, () => ({ kind: 'lens' as const, limit })),
  ];
}

describe('what the advisor says is missing', () => {
  const member = fc
    .record({
      products: fc.array(product, { maxLength: 9 }),
      level: fc.option(fc.constantFrom(...levels), { nil: null }),
      levelSince: date,
      video: fc.boolean(),
    })
    .map((change) => aRecord(change));
  const programmes = fc.oneof(fc.constant(countsProgramme()), anyCountsProgramme);

  it('is enough, and nothing smaller is', () => {
    fc.assert(
      fc.property(member, programmes, date, (record, programme, on) => {
        const entry = programme.countries.find(({ country }) => country === 'FR');
        const next = adviseLevel(record, packOf(programme), on)?.next ?? null;
        const added = next === null ? null : asAdded(next);
        // Nothing is to prove at the top, nor of what nobody knows.
        fc.pre(added !== null);
        if (next === null || entry === undefined) return;
        const reaches = (more: typeof addable) => {
          const { level } = kitLevel(adding(record, more), { programme, entry }, on);
          return !isAbove(next.level, level);
        };
        expect(reaches(added)).toBe(true);
        for (let size = 0; size < added.length; size += 1)
          for (const fewer of choices(size)) expect(reaches(fewer)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
