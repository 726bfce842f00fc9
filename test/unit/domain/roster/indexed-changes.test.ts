import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKey } from '../../../../domain/roster/card-number.ts';
import type { RosterChange } from '../../../../domain/roster/changes.ts';
import { numberKeys } from '../../../../domain/roster/number-keys.ts';
import { FoldedChanges } from '../../../../domain/roster/overlay/folded-changes.ts';
import { indexChanges } from '../../../../domain/roster/overlay/index-changes.ts';
import { IndexedChanges } from '../../../../domain/roster/overlay/indexed-changes.ts';
import type { Region } from '../../../../domain/roster/rows.ts';
import type { RosterLine } from '../../../../domain/roster/segment.ts';
import { knownCards, knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { anyChange } from './arbitrary-rows.ts';
import { damaged } from './damage.ts';

const atOnce = () => Promise.resolve();
const read = async (folded: FoldedChanges) => IndexedChanges.read(await indexChanges(folded, atOnce));
const sorted = (lines: readonly RosterLine[]) => lines.map((line) => JSON.stringify(line)).sort();

const fewChanges: RosterChange[] = [
  { kind: 'member', region: 'emea', number: '10000002', member: knownMembers.goldFrance },
  { kind: 'member', region: 'emea', number: '10000099', member: null },
  { kind: 'card', region: 'usa', number: knownCards.usaCardOnly.number, card: knownCards.usaCardOnly },
];

describe('changes with an index', () => {
  it('answer as they do without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 12 }), async (changes) => {
        const folded = FoldedChanges.of([changes]);
        const indexed = await read(folded);
        if (indexed === null) throw new Error('an index just made must be read');
        for (const { kind, region, number } of changes) {
          expect(indexed.hides(region, cardKey(number), kind)).toBe(true);
        }
        const lines = [...folded.lines.values()].filter((line) => line !== null);
        // Half a character has no place in an index, neither in the base's: nobody can type it.
        const keys = lines.flatMap((line) => [...numberKeys(line)]).filter((key) => !/\p{Cs}/u.test(key));
        for (const key of keys) {
          expect(sorted(indexed.find(key))).toEqual(sorted(folded.find(key)));
        }
        for (const line of lines) {
          if (line.kind === 'card') continue;
          for (const product of line.member.products) {
            expect(sorted(indexed.owners(product))).toEqual(sorted(folded.owners(product)));
          }
          const people = (found: ReturnType<typeof indexed.search>) => found.map(({ person }) => person);
          const { name, memberNumber } = line.member;
          if (/\p{Cs}/u.test(name + memberNumber)) continue;
          const nobody = () => false;
          expect(people(indexed.search(name, 20, nobody))).toEqual(people(folded.search(name, 20, nobody)));
        }
      }),
    );
  });

  it('hide and find nothing they are not about', async () => {
    const indexed = await read(FoldedChanges.of([fewChanges]));
    const hides = (region: Region, number: string, kind: 'member' | 'card') =>
      indexed?.hides(region, number, kind);
    expect(hides('emea', '10000002', 'card')).toBe(false);
    expect(hides('usa', '10000002', 'member')).toBe(false);
    expect(indexed?.find('10000099')).toEqual([]);
    expect(indexed?.owners({ model: 'EOS R7', serial: '112031000219' })).toEqual([]);
  });

  it('are made in turns', async () => {
    const members = Array.from({ length: 600 }, (_, at) => `4${String(at).padStart(7, '0')}`);
    const changes = members.map((number): RosterChange => {
      const member = { ...knownMembers.goldFrance, memberNumber: number, cards: [], products: [] };
      return { kind: 'member', region: 'emea', number, member };
    });
    let turns = 0;
    await indexChanges(FoldedChanges.of([changes]), () => {
      turns += 1;
      return Promise.resolve();
    });
    expect(turns).toBe(4);
  });

  it('are refused, or answer with an error or as they were made, when bytes of them are others', async () => {
    const folded = FoldedChanges.of([fewChanges]);
    const stream = await indexChanges(folded, atOnce);
    fc.assert(
      fc.property(damaged(stream), (bytes) => {
        const indexed = IndexedChanges.read(bytes);
        if (indexed === null) return;
        try {
          for (const line of indexed.find('10000002')) expect(numberKeys(line)).toContain('10000002');
          indexed.search(knownMembers.goldFrance.name, 20, () => false);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of another format are refused', async () => {
    const stream = await indexChanges(FoldedChanges.of([fewChanges]), atOnce);
    stream[0] = (stream[0] ?? 0) ^ 1;
    expect(IndexedChanges.read(stream)).toBeNull();
  });
});
