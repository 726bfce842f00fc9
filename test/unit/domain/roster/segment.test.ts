import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeGroup,
  decodeLine,
  encodeGroups,
  encodeLine,
  endsSegment,
  GROUP_LINES,
  MAX_SEGMENT_LINES,
} from '../../../../domain/roster/segment.ts';
import { knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { anyLine } from './arbitrary-rows.ts';
import { damaged } from './damage.ts';

const plainOf = (...texts: string[]) => new TextEncoder().encode(texts.join('\n'));

describe('lines of a segment', () => {
  it('are in groups of eight, read back as they were, one by one and all at once', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 20 }), (lines) => {
        const groups = encodeGroups(lines.map(encodeLine));
        expect(groups.flatMap((plain) => decodeGroup(plain))).toEqual(lines);
        const one = (slot: number) =>
          decodeLine(groups[Math.floor(slot / GROUP_LINES)] ?? new Uint8Array(), slot % GROUP_LINES);
        expect(lines.map((_, slot) => one(slot))).toEqual(lines);
        expect(one(lines.length)).toBeNull();
      }),
    );
  });

  it('keep half a surrogate pair as it is', () => {
    const member = { ...knownMembers.platinumGermany, name: 'half \ud83d here' };
    const plain = plainOf(encodeLine({ kind: 'member', member }));
    expect(decodeLine(plain, 0)).toEqual({ kind: 'member', member });
  });

  it('are null where they are not whole, and never throw', () => {
    const line = encodeLine({ kind: 'member', member: knownMembers.platinumGermany });
    const plain = plainOf(line, line, line);
    fc.assert(
      fc.property(damaged(plain), fc.nat({ max: 4 }), (bytes, slot) => {
        const all = decodeGroup(bytes);
        const one = decodeLine(bytes, slot);
        if (all !== null) expect(one).toEqual(all[slot] ?? null);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', 'nothing'],
    ['[]', 'no values'],
    [JSON.stringify({}), 'no array'],
    [
      encodeLine({ kind: 'member', member: knownMembers.platinumGermany }).replace('"DE"', '"D1"'),
      'a country',
    ],
    ['["1",8,null,0]', 'an unknown region'],
    ['["1",0,3000000,0]', 'a day after the year 9999'],
    ['["1",0,0.5,0]', 'half a day'],
    ['[0,0,null,0]', 'a number left out where there is no member'],
    ['["1",0,null,0,1]', 'a value too many'],
  ])('are not read from %j: %s', (text) => {
    expect(decodeLine(plainOf(text), 0)).toBeNull();
  });

  it('are not more than a group takes', () => {
    const line = encodeLine({
      kind: 'card',
      card: { number: '1', region: 'usa', expires: null, status: 'active' },
    });
    const lines = Array.from({ length: GROUP_LINES }, () => line);
    expect(decodeGroup(plainOf(...lines))).toHaveLength(GROUP_LINES);
    expect(decodeGroup(plainOf(...lines, line))).toBeNull();
  });
});

describe('where segments end', () => {
  /** Distinct keys in order, with gaps that a new one fits in. */
  const keys = Array.from({ length: 20_000 }, (_, index) => String(10_000_000 + index * 37));

  it('follows from the keys: about 64 lines, never more than 192', () => {
    const sizes = cut(keys).map((segment) => segment.split(' ').length);
    const mean = keys.length / sizes.length;
    expect(mean).toBeGreaterThan(54);
    expect(mean).toBeLessThan(76);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_SEGMENT_LINES);
  });

  it('stays where it was but around a line put in or taken out', () => {
    const before = new Set(cut(keys));
    const changes = Array.from({ length: 150 }, (_, index) => {
      const at = (index * 7919) % keys.length;
      const more = [...keys.slice(0, at), `${keys[at] ?? ''}5`, ...keys.slice(at)].sort();
      const fewer = [...keys.slice(0, at), ...keys.slice(at + 1)];
      return [more, fewer].map((changed) => cut(changed).filter((segment) => !before.has(segment)).length);
    }).flat();
    expect(Math.max(...changes)).toBeLessThanOrEqual(4);
    // The segment itself, or two where the line is a boundary; more is the exception.
    expect(changes.filter((count) => count <= 2).length / changes.length).toBeGreaterThan(0.98);
  });
});

function cut(keys: readonly string[]): string[] {
  const segments: string[] = [];
  let lines: string[] = [];
  for (const key of keys) {
    lines.push(key);
    if (!endsSegment(key, lines.length)) continue;
    segments.push(lines.join(' '));
    lines = [];
  }
  return lines.length === 0 ? segments : [...segments, lines.join(' ')];
}
