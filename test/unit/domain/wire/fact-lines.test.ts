import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factLine, readFactLines } from '../../../../domain/wire/fact-lines.ts';

const join = (lines: readonly Uint8Array[]) => Uint8Array.from(lines.flatMap((line) => [...line]));

it('facts come back from their lines as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (facts) => {
      expect(JSON.stringify(readFactLines(join(facts.map(factLine))))).toBe(JSON.stringify(facts));
    }),
    { numRuns: 30 },
  );
});

it('a line that is no JSON comes as its text, so that it can be kept', () => {
  const bytes = new TextEncoder().encode('{"id":1}\n{"id":\n\n');
  expect(readFactLines(bytes)).toEqual([{ id: 1 }, '{"id":']);
});

it('what is no UTF-8 is no lines', () => {
  expect(readFactLines(Uint8Array.of(0xff, 0x0a))).toBeNull();
});
