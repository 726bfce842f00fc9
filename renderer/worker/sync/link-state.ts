/** What is known about the link to the hub: when it last answered, what went wrong since. */
import type { LinkProblem } from '../service/desk-status.ts';

export interface LinkState {
  readonly lastContactAt: number | null;
  readonly offlineSince: number | null;
  readonly problem: LinkProblem | null;
  readonly skewMs: number | null;
}

export const linkAtStart: LinkState = {
  lastContactAt: null,
  offlineSince: null,
  problem: null,
  skewMs: null,
};

/** After a run in which the hub answered everything. */
export function linkGood(state: LinkState, now: number, skewMs: number | null): LinkState {
  return { ...state, lastContactAt: now, offlineSince: null, problem: null, skewMs };
}

/** After a run that failed; `offlineSince` stays at the first failure. */
export function linkBad(state: LinkState, now: number, problem: LinkProblem): LinkState {
  return { ...state, offlineSince: state.offlineSince ?? now, problem };
}

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 60_000;
const CALM_DELAY_MS = 30_000;

/**
 * How long until the next try, ms: half a minute while all is well, doubling from a second while it isn't. `random`
 * (0 to 1) spreads twenty desks that lost the same access point, so that they don't return in one blow.
 */
export function nextDelay(failures: number, random: number): number {
  if (failures === 0) return CALM_DELAY_MS;
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
  return delay / 2 + (delay / 2) * random;
}
