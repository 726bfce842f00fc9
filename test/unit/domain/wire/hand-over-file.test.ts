import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterKeyOf } from '../../../../domain/roster/roster-manifest.ts';
import {
  beginsLikeHandOver,
  deskKeyOf,
  openHandOver,
  readHandOver,
  writeHandOver,
} from '../../../../domain/wire/hand-over-file.ts';

const hubSecret = '11'.repeat(32);
const otherHubSecret = '22'.repeat(32);
const enrolment = 'ab'.repeat(32);
const deskKey = deskKeyOf(enrolment);
const strangersKey = deskKeyOf('cd'.repeat(32));
const about = { desk: 'MC', event: 'Sample Open', facts: 3, madeAt: '2026-11-24T14:32:00.000Z' };

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const texts = ['first part', 'second part', 'third'];

interface Making {
  readonly parts?: readonly string[];
  readonly key?: Uint8Array;
  readonly hub?: string;
  readonly secret?: number;
}

function makeFile({ parts = texts, key = deskKey, hub = hubSecret, secret = 7 }: Making = {}): Uint8Array {
  const writer = writeHandOver(about, rosterKeyOf(hub), key, new Uint8Array(32).fill(secret));
  const sealed = parts.map((text, index) => writer.part(bytesOf(text), index === parts.length - 1));
  return Uint8Array.from([writer.start, ...sealed].flatMap((bytes) => [...bytes]));
}

/** What the hub gets out of a file: a problem, or what each part says, with where those begin that do not open. */
function openFile(file: Uint8Array, keys: readonly Uint8Array[] = [strangersKey, deskKey]) {
  const unproven = readHandOver(file);
  if (!unproven.ok) return unproven.problem;
  const opened = openHandOver(unproven, hubSecret, keys);
  if (!opened.ok) return opened.problem;
  return Array.from(opened.parts, ({ at, plain }) => textOf(plain) ?? at);
}

/** Where the parts begin, and the end. */
function placesOf(file: Uint8Array): number[] {
  const unproven = readHandOver(file);
  if (!unproven.ok) throw new Error('the file must be readable');
  const places = [unproven.partsAt];
  for (const text of texts) places.push((places.at(-1) ?? 0) + 5 + text.length + 16);
  return places;
}

describe('a hand-over file', () => {
  it('says who made it, and when, and tells its parts to the hub alone', () => {
    const unproven = readHandOver(makeFile());
    expect(unproven).toMatchObject({ ok: true, about });
    expect(openFile(makeFile())).toEqual(texts);
  });

  it('may hold one part, and one with nothing in it', () => {
    expect(openFile(makeFile({ parts: ['only'] }))).toEqual(['only']);
    expect(openFile(makeFile({ parts: [''] }))).toEqual(['']);
  });

  it('shows nothing of what is in it', () => {
    expect(textOf(makeFile())).not.toContain('part');
  });

  it('is another one each time, whatever is in it', () => {
    const [one, two] = [makeFile({ secret: 1 }), makeFile({ secret: 2 })];
    expect([...one.slice(placesOf(one)[0])]).not.toEqual([...two.slice(placesOf(two)[0])]);
  });

  it('is for one hub', () => {
    expect(openFile(makeFile({ hub: otherHubSecret }))).toBe('other-hub');
  });

  it('is made by a laptop the hub knows as that desk', () => {
    expect(openFile(makeFile({ key: strangersKey }), [deskKey])).toBe('not-a-desk');
    expect(openFile(makeFile(), [])).toBe('not-a-desk');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', bytesOf('CPSFACT')],
    ['a page', bytesOf('<!doctype html><title>CPSFACTS</title>')],
  ])('is not %s', (_what, bytes) => {
    expect(openFile(bytes)).toBe('not-such-a-file');
    expect(beginsLikeHandOver(bytes)).toBe(false);
  });

  it('of a newer version is told to be that', () => {
    const file = makeFile();
    file[8] = 2;
    expect(openFile(file)).toBe('newer-version');
    expect(beginsLikeHandOver(file)).toBe(true);
  });
});

describe('damage', () => {
  it('of one part is told with its place and takes nothing from the others', () => {
    const file = makeFile();
    const [, second = 0] = placesOf(file);
    file[second + 9] = (file[second + 9] ?? 0) ^ 1;
    expect(openFile(file)).toEqual([texts[0], second, texts[2]]);
  });

  it('is a part that is missing, moved, doubled, or from another file', () => {
    const file = makeFile();
    const [first = 0, second = 0, third = 0, end = 0] = placesOf(file);
    const other = makeFile({ secret: 9 });
    const cut = (from: number, to: number) => file.slice(from, to);
    const join = (...pieces: Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
    const start = cut(0, first);
    expect(openFile(join(start, cut(second, end)))).not.toContain(texts[1]);
    expect(openFile(join(start, cut(second, third), cut(first, second), cut(third, end)))).toEqual([
      first,
      first + (third - second),
      texts[2],
    ]);
    expect(openFile(join(start, cut(first, second), cut(first, end)))).not.toContain(texts[1]);
    expect(openFile(join(start, other.slice(first, second), cut(second, end)))).toEqual([
      first,
      texts[1],
      texts[2],
    ]);
  });

  it('is an end that is missing, also between two parts, and what stands behind the end', () => {
    const file = makeFile();
    const [first = 0, second = 0, third = 0, end = 0] = placesOf(file);
    expect(openFile(file.slice(0, first))).toEqual([first]);
    expect(openFile(file.slice(0, third))).toEqual([texts[0], texts[1], third]);
    expect(openFile(file.slice(0, second + 3))).toEqual([texts[0], second]);
    expect(openFile(Uint8Array.from([...file, 0, 0]))).toEqual([...texts, end]);
  });

  /** Whatever came out is what was put in, at its own place among the parts. */
  function expectNothingWrong(file: Uint8Array): void {
    const opened = openFile(file);
    if (typeof opened === 'string') return;
    opened.forEach((part, index) => {
      if (typeof part === 'string') expect(part).toBe(texts[index]);
    });
  }

  it('anywhere never makes a file say what its desk did not, nor stops the reading', () => {
    const whole = makeFile();
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) }), { minLength: 1, maxLength: 4 }),
        (flips) => {
          const file = Uint8Array.from(whole);
          for (const { at, bit } of flips) file[at] = (file[at] ?? 0) ^ (1 << bit);
          expectNothingWrong(file);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of every single byte is noticed', () => {
    const whole = makeFile();
    for (let at = 0; at < whole.length; at += 1) {
      const file = Uint8Array.from(whole);
      file[at] = (file[at] ?? 0) ^ 0x20;
      expect([at, openFile(file)]).not.toEqual([at, texts]);
      expectNothingWrong(file);
    }
  });

  it('by a cut at any byte is noticed, and what stands before it is still read', () => {
    const whole = makeFile();
    const places = placesOf(whole);
    for (let length = 0; length < whole.length; length += 1) {
      const opened = openFile(whole.slice(0, length));
      const complete = places.filter((place) => place <= length).length - 1;
      if (complete < 0) expect(opened).toBe(length < 8 ? 'not-such-a-file' : 'damaged');
      else expect(opened).toEqual([...texts.slice(0, complete), places[complete]]);
    }
  });

  it('and noise are no reason to stop', () => {
    const magic = bytesOf('CPSFACTS\u0001');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(openFile(noise)).toBe('not-such-a-file');
        expect(openFile(Uint8Array.from([...magic, ...noise]))).toBe('damaged');
      }),
    );
  });
});
