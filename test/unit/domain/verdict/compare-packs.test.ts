import { describe, expect, it } from 'vitest';
import type { RegionCountries } from '../../../../domain/programme/programme-pack.ts';
import type { MemberRecord } from '../../../../domain/verdict/case.ts';
import { comparePacks } from '../../../../domain/verdict/compare-packs.ts';
import { aKit, aProduct, aRecord, programmeProducts, today } from './build-case.ts';
import { countsProgramme, mixedPack, packOf } from './build-programme.ts';

const before = mixedPack;
/** Body G counts up to Silver only, and Croatia is left out. */
const after = packOf(
  countsProgramme({
    products: programmeProducts.map((one) => (one.model === 'Body G' ? { ...one, limit: 'silver' } : one)),
    countries: countsProgramme().countries.filter(({ country }) => country !== 'HR'),
  }),
);
const at = { today, deskCountry: 'FR' };

const gold = aRecord({ products: aKit(2, 3, 'gold') });
const silver = aRecord({ products: aKit(2, 3, 'silver') });
const croatian = aRecord({ country: 'HR', products: aKit(2, 3, 'gold') });
const empty = aRecord();
const closed = aRecord({ status: 'closed', products: aKit(2, 3, 'gold') });
const visitor = aRecord({ region: 'japan', country: 'JP' });

const standard = { verdict: 'standard', level: null, video: false };
const priority = (level: string) => ({ verdict: 'priority', level, video: false });

describe('comparePacks', () => {
  it('counts for whom what would change, the most frequent first', async () => {
    const chunks = [[croatian, gold], [], [gold, silver, empty, closed, visitor]];
    expect(await comparePacks(chunks, { before, after }, at)).toEqual({
      members: 7,
      changed: 3,
      changes: [
        { from: priority('gold'), to: priority('silver'), members: 2 },
        { from: priority('silver'), to: standard, members: 1 },
      ],
    });
  });

  it('orders equally frequent changes the same way whoever comes first', async () => {
    const one = await comparePacks([[croatian, gold]], { before, after }, at);
    const other = await comparePacks([[gold], [croatian]], { before, after }, at);
    expect(other).toEqual(one);
    expect(one.changes.map(({ from }) => from.level)).toEqual(['gold', 'silver']);
  });

  it('takes members as they arrive', async () => {
    async function* arriving(): AsyncGenerator<readonly MemberRecord[]> {
      for (const member of [gold, gold, silver]) yield await Promise.resolve([member]);
    }
    const { members, changed } = await comparePacks(arriving(), { before, after }, at);
    expect({ members, changed }).toEqual({ members: 3, changed: 2 });
  });

  it('takes visitors for people with their card in hand', async () => {
    const moved = { ...before, regions: before.regions.map(withoutJapan) };
    const { changes } = await comparePacks(
      [[visitor]],
      { before: moved, after: before },
      { today, deskCountry: 'JP' },
    );
    expect(changes.map(({ from }) => from.verdict)).toEqual(['visitor-priority']);
  });

  it('finds nothing between equal packs, and nothing among nobody', async () => {
    expect(await comparePacks([[gold, croatian]], { before, after: structuredClone(before) }, at)).toEqual({
      members: 2,
      changed: 0,
      changes: [],
    });
    expect(await comparePacks([], { before, after }, at)).toEqual({ members: 0, changed: 0, changes: [] });
  });

  it('goes by the date and by where the desk stands', async () => {
    // From June 2025 on Ireland adds up points, and lenses alone can make a level.
    const counted = packOf(countsProgramme());
    const lenses = aRecord({
      country: 'IE',
      products: aKit(0, 10, 'platinum', { registered: '2024-01-01' }),
    });
    const changedOn = async (date: string, deskCountry = 'FR') =>
      (await comparePacks([[lenses]], { before: counted, after: mixedPack }, { today: date, deskCountry }))
        .changed;
    expect(await changedOn('2025-05-31')).toBe(0);
    expect(await changedOn('2025-06-01')).toBe(1);
    expect(await changedOn('2025-06-01', 'US')).toBe(0);
  });

  it('notices Video membership and the verdict alone', async () => {
    const film = aRecord({ products: [aProduct('Cinema')] });
    const noVideo = packOf(countsProgramme({ videoProducts: null }));
    const both = aRecord({ products: [...film.products, ...aKit(2, 3, 'gold')] });
    const { changes } = await comparePacks([[film, both]], { before, after: noVideo }, at);
    // A record without a level is priority while the rules are not known, and standard once they are.
    const unruled = await comparePacks([[empty]], { before: packOf(), after: before }, at);
    expect(unruled.changes).toEqual([
      { from: { ...standard, verdict: 'priority' }, to: standard, members: 1 },
    ]);
    expect(changes.map(({ from, to }) => [from.video, to.video, from.level, to.level, to.verdict])).toEqual([
      [true, false, 'gold', 'gold', 'priority'],
      [true, false, null, null, 'standard'],
    ]);
  });
});

/** Japan moved to Asia, so that its members are visitors there. */
function withoutJapan(entry: RegionCountries): RegionCountries {
  if (entry.region === 'japan') return { ...entry, countries: [] };
  return entry.region === 'asia' ? { ...entry, countries: [...entry.countries, 'JP'] } : entry;
}
