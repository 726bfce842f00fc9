import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../domain/verdict/compare-packs.ts';
import { comparisonLines } from '../../../../hub/programme/comparison-lines.ts';

const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  verdict: 'priority',
  level: null,
  video: false,
  ...change,
});
const standard = outcome({ verdict: 'standard' });

describe('a comparison in lines', () => {
  it('lists what changes in its order, in columns', () => {
    const changes = [
      { from: outcome({ level: 'gold' }), to: outcome({ level: 'silver' }), members: 1200 },
      { from: outcome({ level: 'platinum', video: true }), to: standard, members: 30 },
      { from: outcome(), to: outcome({ video: true }), members: 4 },
      { from: outcome({ verdict: 'visitor-priority' }), to: outcome({ verdict: 'unknown' }), members: 1 },
    ];
    expect(comparisonLines({ members: 2000, changed: 1235, changes })).toEqual([
      'Of 2000 members, 1235 would get another answer:',
      '  1200  Priority, Gold                →  Priority, Silver',
      '    30  Priority, Platinum and Video  →  Standard service',
      '     4  Priority, no photo level      →  Priority, Video',
      '     1  Visitor priority              →  Unknown',
    ]);
  });

  it('says so when nothing changes, and when nobody is there', () => {
    expect(comparisonLines({ members: 7, changed: 0, changes: [] })).toEqual([
      'Nobody would get another answer; 7 members were compared.',
    ]);
    expect(comparisonLines({ members: 0, changed: 0, changes: [] })).toEqual([
      'There are no members yet, so there is nobody to compare for.',
    ]);
  });

  it('counts one member as one', () => {
    const changes = [{ from: outcome(), to: standard, members: 1 }];
    expect(comparisonLines({ members: 1, changed: 1, changes })[0]).toBe(
      'Of 1 member, 1 would get another answer:',
    );
  });
});
