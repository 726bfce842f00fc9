import { describe, expect, it } from 'vitest';
import { judgeAcceptance, sayRefusal } from '../../../../hub/programme/acceptance.ts';

const named = (version: string, hash = version) => ({ version, hash });
const history = {
  inForce: named('office-3'),
  accepted: [named('office-3'), named('office-2'), named('faq-2')],
} as const;
const practising = { inForce: named('sample-2'), accepted: history.accepted } as const;

describe('a pack that is offered', () => {
  it.each([
    ['a later version', named('office-4'), 'acceptable'],
    ['a version named otherwise', named('2026-1'), 'acceptable'],
    ['what is in force', named('office-3'), 'in-force'],
    ['other rules under the version in force', named('office-3', 'other'), 'other-content'],
    ['other rules under an earlier version', named('office-2', 'other'), 'other-content'],
    ["other rules under the version of the app's own pack", named('faq-2', 'other'), 'other-content'],
    ['what was in force before', named('office-2'), 'replaced'],
    ["the app's own pack, once replaced", named('faq-2'), 'replaced'],
    ['an older version never seen', named('office-1'), 'older'],
  ])('%s', (_name, offered, expected) => {
    expect(judgeAcceptance(offered, history)).toBe(expected);
  });

  it.each([
    ['what was in force before', named('office-3'), 'acceptable'],
    ['a later version', named('office-4'), 'acceptable'],
    ['the sample pack', named('sample-2'), 'in-force'],
    ['other rules under the version of the sample pack', named('sample-2', 'other'), 'other-content'],
    ['an older sample pack', named('sample-1'), 'older'],
    ['a version older than what was in force before', named('office-1'), 'older'],
    ['what was replaced', named('office-2'), 'replaced'],
  ])('while the sample pack is in force: %s', (_name, offered, expected) => {
    expect(judgeAcceptance(offered, practising)).toBe(expected);
  });

  it('is refused with what to do about it', () => {
    expect(sayRefusal('in-force', 'a-1', 'a-1')).toBe('Version a-1 is in force already.');
    expect(sayRefusal('other-content', 'a-1', 'a-2')).toContain('give this one a version of its own');
    expect(sayRefusal('replaced', 'a-1', 'a-2')).toContain('a-1 was replaced by a-2');
    expect(sayRefusal('older', 'a-1', 'a-2')).toContain('a-1 is older than a-2');
  });
});
