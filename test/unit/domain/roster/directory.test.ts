import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directorySchema, readDirectory, type Directory } from '../../../../domain/roster/directory.ts';
import { damaged } from './damage.ts';

const hash = 'ab'.repeat(32);
const piece = (offset: number, bytes = 100, volume = 0) => ({
  hash,
  volume,
  offset,
  bytes,
  plain: bytes * 3,
});

const directory: Directory = {
  format: 3,
  members: 150,
  cards: 20,
  volumes: [
    { hash, bytes: 400 },
    { hash, bytes: 200 },
  ],
  dictionary: 'LDAsMA==',
  segments: [
    { ...piece(0), lines: 100 },
    { ...piece(100), lines: 50 },
    { ...piece(200), lines: 20 },
  ],
  numbers: [piece(300)],
  people: [piece(0, 100, 1)],
  names: [piece(100, 50, 1)],
  serials: [piece(150, 50, 1)],
};

const [first, second, third] = directory.segments;
const noIndex = { numbers: [], people: [], names: [], serials: [] };
const read = (value: unknown) => readDirectory(JSON.stringify(value));

describe('the directory', () => {
  it('is read back when it agrees with itself', () => {
    expect(read(directory)).toEqual(directory);
  });

  it('of the format before is read too, and has no index of serial numbers', () => {
    const { serials: _serials, ...before } = directory;
    expect(read({ ...before, format: 2 })).toEqual({ ...directory, format: 2, serials: [] });
  });

  it('of an empty roster has no segments', () => {
    const empty = { ...directory, members: 0, cards: 0, segments: [] };
    expect(read(empty)).toEqual(empty);
    expect(read({ ...empty, segments: [first] })).toBeNull();
  });

  it('of cards only, or of members only, is one too', () => {
    const half = { ...directory, segments: [first] };
    expect(read({ ...half, members: 0, cards: 100 })).not.toBeNull();
    expect(read({ ...half, members: 100, cards: 0 })).not.toBeNull();
  });

  it.each([
    ['lines do not add up', { members: 151 }],
    ['a segment has members and cards', { members: 140, cards: 30 }],
    ['a segment has no lines', { segments: [first, { ...second, lines: 0 }, third] }],
    ['a segment has too many lines', { members: 193, cards: 0, segments: [{ ...first, lines: 193 }] }],
    ['a piece begins behind its volume', { names: [piece(200, 100, 1)] }],
    ['a piece ends behind its volume', { names: [piece(101, 100, 1)] }],
    ['a volume is not there', { names: [piece(0, 100, 2)] }],
    ['an offset is negative', { names: [piece(-1)] }],
    ['an offset is broken', { names: [piece(0.5)] }],
    ['a piece claims to inflate beyond what deflate can', { people: [{ ...piece(0), plain: 200_000 }] }],
    ['a piece is larger than a piece may be', { people: [{ ...piece(0, 400), plain: 1024 * 1024 + 1 }] }],
    [
      'an index is far too large',
      { people: Array.from({ length: 9 }, () => ({ ...piece(0), plain: 100_000 })) },
    ],
    ['a hash is none', { volumes: [{ hash: 'AB', bytes: 400 }] }],
    ['there is more in it than is known', { extra: 1 }],
    ['a dictionary is no base64', { dictionary: 'LDAsMA' }],
    ['a dictionary is longer than deflate looks back', { dictionary: 'LDAs'.repeat(10_923) }],
    ['there is no dictionary', { dictionary: undefined }],
    ['there is no index of serial numbers', { serials: undefined }],
    ['a format before has one', { format: 2 }],
    ['the format is one from before there were dictionaries', { format: 1 }],
    ['the format is a later one', { format: 4 }],
  ])('is refused when %s', (_, change) => {
    expect(read({ ...directory, ...change })).toBeNull();
  });

  it('is null when its text is damaged, or says the same or something that agrees', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(directory));
    fc.assert(
      fc.property(damaged(bytes), (text) => {
        const found = readDirectory(new TextDecoder().decode(text));
        if (found === null) return;
        expect(found.segments.reduce((sum, segment) => sum + segment.lines, 0)).toBe(
          found.members + found.cards,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is never anything but null for other JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readDirectory(text)).toBeNull();
      }),
    );
  });

  it('takes of a segment what the schema takes, and nothing else', () => {
    const names = fc.constantFrom('hash', 'volume', 'offset', 'bytes', 'plain', 'lines', 'other');
    const values = fc.oneof(
      fc.constantFrom(
        null,
        '',
        hash,
        hash.toUpperCase(),
        `${hash}a`,
        -1,
        0,
        0.5,
        1,
        100,
        192,
        193,
        2 ** 24,
        2 ** 60,
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    // Alone in a roster of one volume, so that only the shape decides.
    const alone = { ...directory, volumes: [directory.volumes[0]], ...noIndex };
    fc.assert(
      fc.property(names, fc.option(values), (name, value) => {
        const segment: Record<string, unknown> = { ...first, [name]: value ?? undefined };
        const { lines } = segment;
        const cards = typeof lines === 'number' ? lines : 0;
        const one = { ...alone, members: 0, cards, segments: [segment] };
        const taken = read(one);
        if (taken !== null) expect(directorySchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(taken);
        else if (directorySchema.safeParse(JSON.parse(JSON.stringify(one))).success)
          // Then it disagrees with the volume.
          expect([name, value]).toSatisfy(() => ['volume', 'offset', 'bytes', 'plain'].includes(name));
      }),
      // Found by chance once: what has a `toString` of its own can't be made a number.
      { numRuns: 1000, examples: [['lines', { toString: 0 }]] },
    );
  });
});
