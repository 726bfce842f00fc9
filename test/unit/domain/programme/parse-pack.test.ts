import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { parsePack } from '../../../../domain/programme/parse-pack.ts';
import { samplePack } from '../../../../domain/programme/sample-pack.ts';
import {
  countsProgramme,
  inCountry,
  mixedPack,
  pointsProgramme,
  yearProgramme,
} from '../verdict/build-programme.ts';

const problemsOf = (value: unknown) => {
  const parsed = parsePack(value);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};
const withProgrammes = (...programmes: unknown[]) => problemsOf({ ...builtInPack, programmes });

describe('parsePack', () => {
  it.each([builtInPack, samplePack, mixedPack])('takes a pack as it is, through JSON and back', (pack) => {
    const read: unknown = JSON.parse(JSON.stringify(pack));
    expect(parsePack(read)).toEqual({ ok: true, pack });
  });

  it.each([undefined, null, [], 'pack', 1])('refuses %j', (value) => {
    expect(problemsOf(value)).toHaveLength(1);
    expect(problemsOf(value)[0]).toMatch(/^\$: ./);
  });

  it('names what is missing, and what does not belong', () => {
    expect(problemsOf({ ...builtInPack, name: undefined, note: '' })).toEqual([
      '$.name: is missing',
      '$.note: is not a key of a programme pack',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['format', 2, '$.format: wanted: 1, the format this app reads'],
    ['name', '', '$.name: '],
    ['version', '', '$.version: '],
    ['version', 'x'.repeat(61), '$.version: '],
    ['sample', 'no', '$.sample: '],
    ['rosterStaleDays', 0, '$.rosterStaleDays: '],
    ['cardOverdueDays', 0, '$.cardOverdueDays: '],
    ['cardOverdueDays', 1.5, '$.cardOverdueDays: '],
  ])('refuses %s %j', (key, value, problem) => {
    const [first, ...more] = problemsOf({ ...builtInPack, [key]: value });
    expect(first?.startsWith(problem)).toBe(true);
    expect(first).not.toContain('is missing');
    expect(more).toEqual([]);
  });
});

describe('regions of a pack', () => {
  const { regions } = builtInPack;
  const withRegions = (change: unknown) => problemsOf({ ...builtInPack, programmes: [], regions: change });

  it('hold every country once', () => {
    const moved = regions.map((entry) =>
      entry.region === 'japan' ? { ...entry, countries: ['CN'] } : entry,
    );
    expect(withRegions(moved)).toEqual([
      '$.regions[5].countries[0]: CN is in a region already',
      '$.regions: countries without a region: JP',
    ]);
    expect(withRegions(regions.filter(({ region }) => region !== 'usa'))).toEqual([
      '$.regions: countries without a region: AS, GU, MP, PR, UM, US, VI',
    ]);
  });

  it('are listed once, with countries that exist', () => {
    const japan = { region: 'japan', countries: [] };
    expect(withRegions([...regions, japan])).toEqual(['$.regions[8].region: japan is listed twice']);
    expect(withRegions([...regions.slice(1), { region: 'emea', countries: ['UK'] }])).toContain(
      '$.regions[7].countries[0]: not a country code of ISO 3166-1 alpha-2',
    );
  });
});

describe('programmes of a pack', () => {
  it('are of a known kind', () => {
    expect(withProgrammes({ ...countsProgramme(), kind: 'stars' })).toEqual([
      '$.programmes[0].kind: wanted: counts, points or membership-year',
    ]);
  });

  it.each(['', 'EMEA', 'a--b', 'a b', '-a', 'a-', '1a'])('refuse %j for an id', (id) => {
    expect(withProgrammes(countsProgramme({ id }))).toEqual([
      '$.programmes[0].id: wanted: small letters, digits and hyphens',
    ]);
  });

  it.each(['a', 'emea', 'emea-2024', 'a1-b2-c3'])('take %j for an id', (id) => {
    expect(withProgrammes(countsProgramme({ id }))).toEqual([]);
  });

  it('have an id each, and do not begin in a country on the same day', () => {
    const other = countsProgramme({ countries: [inCountry('FR'), inCountry('DE', { from: '2026-01-01' })] });
    expect(withProgrammes(countsProgramme(), { ...other, countries: [] })).toEqual([
      '$.programmes[1].id: emea is listed twice',
    ]);
    expect(withProgrammes(countsProgramme(), { ...other, id: 'other' })).toEqual([
      '$.programmes[1].countries[0].from: another programme begins in FR on the same day',
    ]);
  });

  it('stay in their region', () => {
    expect(withProgrammes(yearProgramme({ countries: [inCountry('CH'), inCountry('VN')] }))).toEqual([
      "$.programmes[0].countries[1].country: VN is not in the programme's region, emea",
    ]);
  });

  it('list a country and a model once', () => {
    const countries = [inCountry('IE'), inCountry('FR'), inCountry('IE', { from: '2026-01-01' })];
    expect(withProgrammes(pointsProgramme({ countries }))).toEqual([
      '$.programmes[0].countries[2].country: IE is listed twice',
    ]);
    const product = { model: 'Body', kind: 'body', limit: null } as const;
    expect(withProgrammes(countsProgramme({ products: [product, product] }))).toEqual([
      '$.programmes[0].products[1].model: Body is listed twice',
    ]);
    const points = { model: 'Body', kind: 'body', points: 1 } as const;
    expect(withProgrammes(pointsProgramme({ products: [points, points] }))).toEqual([
      '$.programmes[0].products[1].model: Body is listed twice',
    ]);
  });

  it('list each level once, the lowest first', () => {
    const [silver, gold] = countsProgramme().levels;
    if (silver === undefined || gold === undefined) throw new Error('no levels');
    const wanted = '$.programmes[0].levels: wanted: each level once, the lowest first';
    expect(withProgrammes(countsProgramme({ levels: [gold, silver] }))).toEqual([wanted]);
    expect(withProgrammes(countsProgramme({ levels: [silver, silver] }))).toEqual([wanted]);
    expect(withProgrammes(countsProgramme({ levels: [gold] }))).toEqual([]);
    const [one, two] = pointsProgramme().levels;
    if (one === undefined || two === undefined) throw new Error('no levels');
    expect(withProgrammes(pointsProgramme({ levels: [two, one] }))).toEqual([wanted]);
    const [first, second] = yearProgramme().levels;
    if (first === undefined || second === undefined) throw new Error('no levels');
    expect(withProgrammes(yearProgramme({ levels: [second, first] }))).toEqual([wanted]);
    for (const programme of [countsProgramme(), pointsProgramme(), yearProgramme()])
      expect(withProgrammes({ ...programme, levels: [] })).toHaveLength(1);
  });

  it.each(['01-01', '12-31', '02-28', '04-30', '11-09', '10-31'])('may recalculate on %s', (day) => {
    expect(withProgrammes(countsProgramme({ recalculatedEvery: day }))).toEqual([]);
  });

  it.each(['02-29', '04-31', '1-1', '13-01', '00-10', '01-00', '01-32', '01-01x', 'x01-01'])(
    'may not recalculate on %s',
    (day) => {
      expect(withProgrammes(countsProgramme({ recalculatedEvery: day }))).toEqual([
        '$.programmes[0].recalculatedEvery: not a day of every year, written MM-DD',
      ]);
    },
  );

  it('support no product that ends before it begins', () => {
    const ending = (supportedUntil: string) => ({ supportedFrom: '2026-03-01', supportedUntil });
    const counted = (supportedUntil: string) =>
      withProgrammes(
        countsProgramme({ products: [{ model: 'A', kind: 'body', limit: null, ...ending(supportedUntil) }] }),
      );
    expect(counted('2026-03-01')).toEqual([]);
    const wanted =
      '$.programmes[0].products[0].supportedUntil: wanted: 2026-03-01 or later, the day support begins';
    expect(counted('2026-02-28')).toEqual([wanted]);
    const points = { model: 'A', kind: 'body', points: 1, ...ending('2026-02-28') } as const;
    expect(withProgrammes(pointsProgramme({ products: [points] }))).toEqual([wanted]);
  });

  it.each<[string, unknown, string]>([
    [
      'a level of no points',
      pointsProgramme({ levels: [{ ...levelOf('silver'), needs: { points: 0 } }] }),
      'levels[0].needs.points',
    ],
    [
      'products of negative points',
      pointsProgramme({ products: [{ model: 'A', kind: 'body', points: -1 }] }),
      'products[0].points',
    ],
    ['a membership of no months', yearProgramme({ months: 0 }), 'months'],
    [
      'a negative number of bodies',
      countsProgramme({ levels: [{ ...levelOf('silver'), needs: { bodies: -1, lenses: 0 } }] }),
      'levels[0].needs.bodies',
    ],
    [
      'a turnaround before the drop-off',
      yearProgramme({ levels: [{ ...levelOf('silver'), turnaroundDays: -1 }] }),
      'levels[0].turnaroundDays',
    ],
    ['Video for nothing', countsProgramme({ videoProducts: 0 }), 'videoProducts'],
    ['Video for nothing where points count', pointsProgramme({ videoProducts: 0 }), 'videoProducts'],
    [
      'a product without a name',
      countsProgramme({ products: [{ model: '', kind: 'body', limit: null }] }),
      'products[0].model',
    ],
    ['a programme without a name', countsProgramme({ name: '' }), 'name'],
    [
      'a word too many in a level',
      countsProgramme({ levels: [{ ...levelOf('silver'), needs: null, ...{ note: 1 } }] }),
      'levels[0].note',
    ],
  ])('refuse %s', (_, programme, path) => {
    const problems = withProgrammes(programme);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`$.programmes[0].${path}: `)).toBe(true);
  });

  it('may leave open whatever is not known', () => {
    const open = { ...levelOf('silver'), needs: null };
    expect(
      withProgrammes(
        countsProgramme({ levels: [open], videoProducts: null }),
        pointsProgramme({ levels: [open], videoProducts: null }),
        yearProgramme({ months: null }),
      ),
    ).toEqual([]);
  });
});

function levelOf(level: 'silver') {
  return { level, turnaroundDays: null, loans: null };
}
