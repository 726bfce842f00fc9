import { describe, expect, it } from 'vitest';
import { whatToBuild } from '../../../../hub/roster/what-to-build.ts';

const page = (count: number) => ({ hash: '0'.repeat(64), bytes: 10, count });
const last = (pages: number, members = 1_000_000) => ({
  members,
  cards: members,
  changes: Array.from({ length: pages }, () => page(1)),
});

describe('what a build makes', () => {
  it.each([
    ['the first roster', null, { all: 0, waiting: 0 }, 'base'],
    ['nothing changed', last(0), { all: 0, waiting: 0 }, 'waiting-changes'],
    ['one revoked card', last(3), { all: 4, waiting: 1 }, 'waiting-changes'],
    ['one change in a roster of twenty', last(0, 20), { all: 1, waiting: 1 }, 'waiting-changes'],
    ['two changes in a roster of twenty', last(0, 20), { all: 2, waiting: 2 }, 'base'],
    ['5 % of a small roster', last(0, 2000), { all: 100, waiting: 100 }, 'waiting-changes'],
    ['more than 5 % of it', last(0, 2000), { all: 101, waiting: 101 }, 'base'],
    ['as many changes as a desk keeps', last(0, 5_000_000), { all: 50_000, waiting: 1 }, 'waiting-changes'],
    ['more than that', last(0, 5_000_000), { all: 50_001, waiting: 1 }, 'base'],
    ['fifty pages of one change each', last(49), { all: 50, waiting: 1 }, 'waiting-changes'],
    ['one page more', last(50), { all: 51, waiting: 1 }, 'all-changes'],
    ['fifty pages and nothing new', last(51), { all: 51, waiting: 0 }, 'waiting-changes'],
  ] as const)('after %s', (_name, before, changes, expected) => {
    expect(whatToBuild(before, changes)).toBe(expected);
  });
});
