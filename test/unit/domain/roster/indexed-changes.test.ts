import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKey } from '../../../../domain/roster/card-number.ts';
import { encodeChanges, type RosterChange } from '../../../../domain/roster/changes.ts';
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
const read = async (changes: readonly RosterChange[]) =>
  IndexedChanges.read(await indexed(changes), pagesOf(changes));
const indexed = (changes: readonly RosterChange[], turn = atOnce) =>
  indexChanges(FoldedChanges.of([changes]), turn);
const pagesOf = (changes: readonly RosterChange[]) => (changes.length === 0 ? [] : [encodeChanges(changes)]);
/** None where they can't be read. */
function linesOrNone(layer: IndexedChanges, number: string): readonly RosterLine[] {
  try {
    return layer.find(number);
  } catch {
    return [];
  }
}

const areOf = (number: string) => (lines: readonly RosterLine[]) =>
  lines.every((line) => numberKeys(line).has(number));
const sorted = (lines: readonly RosterLine[]) => lines.map((line) => JSON.stringify(line)).sort();

const fewChanges: RosterChange[] = [
  { kind: 'member', region: 'emea', number: '10000002', member: knownMembers.goldFrance },
  { kind: 'member', region: 'emea', number: '10000099', member: null },
  { kind: 'card', region: 'usa', number: knownCards.usaCardOnly.number, card: knownCards.usaCardOnly },
];

/** Half a character has no place in an index, neither in the base's: no file of an office can hold one. */
const typeableChange = anyChange.filter((change) => !/\\ud[89a-f]/.test(JSON.stringify(change)));

describe('changes with an index', () => {
  it('answer as they do without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typeableChange, { minLength: 1, maxLength: 12 }), async (changes) => {
        const folded = FoldedChanges.of([changes]);
        const layer = await read(changes);
        if (layer === null) throw new Error('an index just made must be read');
        for (const { kind, region, number } of changes) {
          expect(layer.hides(region, cardKey(number), kind)).toBe(true);
        }
        const lines = folded.present.map(({ line }) => line);
        for (const key of lines.flatMap((line) => [...numberKeys(line)])) {
          expect(sorted(layer.find(key))).toEqual(sorted(folded.find(key)));
        }
        for (const line of lines) {
          if (line.kind === 'card') continue;
          for (const product of line.member.products) {
            expect(sorted(layer.owners(product))).toEqual(sorted(folded.owners(product)));
          }
          const people = (found: ReturnType<typeof layer.search>) => found.map(({ person }) => person);
          const { name } = line.member;
          const nobody = () => false;
          expect(people(layer.search(name, 20, nobody))).toEqual(people(folded.search(name, 20, nobody)));
        }
      }),
    );
  });

  it('hide and find nothing they are not about', async () => {
    const layer = await read(fewChanges);
    const hides = (region: Region, number: string, kind: 'member' | 'card') =>
      layer?.hides(region, number, kind);
    expect(hides('emea', '10000002', 'card')).toBe(false);
    expect(hides('usa', '10000002', 'member')).toBe(false);
    expect(layer?.find('10000099')).toEqual([]);
    expect(layer?.owners({ model: 'EOS R7', serial: '112031000219' })).toEqual([]);
  });

  it('are made in turns', async () => {
    const members = Array.from({ length: 600 }, (_, at) => `4${String(at).padStart(7, '0')}`);
    const changes = members.map((number): RosterChange => {
      const member = { ...knownMembers.goldFrance, memberNumber: number, cards: [], products: [] };
      return { kind: 'member', region: 'emea', number, member };
    });
    let turns = 0;
    await indexed(changes, () => {
      turns += 1;
      return Promise.resolve();
    });
    expect(turns).toBe(4);
  });

  it('are refused, or answer with an error or as they were made, when bytes of them are others', async () => {
    const stream = await indexed(fewChanges);
    const pages = pagesOf(fewChanges);
    fc.assert(
      fc.property(damaged(stream), (bytes) => {
        const layer = IndexedChanges.read(bytes, pages);
        if (layer === null) return;
        layer.search(knownMembers.goldFrance.name, 20, () => false);
        // Outside of the catch: an expectation that fails is an error, too.
        expect(linesOrNone(layer, '10000002')).toSatisfy(areOf('10000002'));
      }),
      { numRuns: 1000 },
    );
  });

  it('of another format, or of other pages, are refused', async () => {
    const stream = await indexed(fewChanges);
    expect(IndexedChanges.read(stream, pagesOf(fewChanges.slice(1)))).toBeNull();
    stream[0] = (stream[0] ?? 0) ^ 1;
    expect(IndexedChanges.read(stream, pagesOf(fewChanges))).toBeNull();
  });
});
