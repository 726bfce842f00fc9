import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../../domain/roster/search/compare-text.ts';

describe('compareText', () => {
  it('orders as the bytes of UTF-8 do', () => {
    const unit = fc.constantFrom('a', '\u007f', 'é', '藤', '\ud7ff', '\ue000', '\uffee', '𠮷', '\u{10ffff}');
    const text = fc.string({ unit });
    fc.assert(
      fc.property(text, text, text, (start, a, b) => {
        const bytes = Buffer.compare(Buffer.from(start + a), Buffer.from(start + b));
        expect(Math.sign(compareText(start + a, start + b))).toBe(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
