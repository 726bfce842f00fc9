import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeChanges,
  encodeChanges,
  MAX_CHANGES_A_PAGE,
  type RosterChange,
} from '../../../../domain/roster/changes.ts';
import { knownCards, knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { anyChange } from './arbitrary-rows.ts';
import { damaged } from './damage.ts';

const member = knownMembers.goldFrance;
const good: RosterChange = { kind: 'member', region: member.region, number: member.memberNumber, member };

describe('a page of changes', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 5 }), (changes) => {
        expect(decodeChanges(encodeChanges(changes))).toEqual(changes);
      }),
    );
  });

  it('holds a thousand changes and not one more', () => {
    const full = Array.from({ length: MAX_CHANGES_A_PAGE }, () => good);
    const page = encodeChanges(full);
    expect(decodeChanges(page)).toHaveLength(MAX_CHANGES_A_PAGE);
    expect(() => encodeChanges([...full, good])).toThrow();
    expect(() => encodeChanges([])).toThrow();
    const overfull = new TextEncoder().encode(`${new TextDecoder().decode(page)}\n${encoded(good)}`);
    expect(decodeChanges(overfull)).toBeNull();
  });

  it.each([
    ['another number', { ...good, number: '10000001' }],
    ['another region', { ...good, region: 'usa' as const }],
    [
      'the row of another card',
      { kind: 'card' as const, region: 'usa' as const, number: '1', card: knownCards.usaCardOnly },
    ],
  ])('is malformed when a change carries the row of %s', (_, change) => {
    expect(decodeChanges(encodeChanges([good, change]))).toBeNull();
  });

  it('is null or whole when its bytes are damaged, and never throws', () => {
    const page = encodeChanges([good, { kind: 'card', region: 'usa', number: '1', card: null }]);
    fc.assert(
      fc.property(damaged(page), (bytes) => {
        const changes = decodeChanges(bytes);
        if (changes === null) return;
        expect(decodeChanges(encodeChanges(changes))).toEqual(changes);
      }),
      { numRuns: 500 },
    );
  });
});

function encoded(change: RosterChange): string {
  return new TextDecoder().decode(encodeChanges([change]));
}
