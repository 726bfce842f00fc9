/** When an intake was ready and when it was handed back, from its facts. */
import { readClock } from '../facts/hybrid-clock.ts';
import { standingHandBacks, statusOf, type IntakeState } from '../intake/intake.ts';

export interface Milestones {
  /** Wall time, ms since 1970; null while it is not, or no more. */
  readonly readyAt: number | null;
  /** When the last of it went; null while something is here. */
  readonly backAt: number | null;
}

/** What was called ready and taken back into work is not ready. */
export function milestonesOf(state: IntakeState): Milestones {
  const { status } = statusOf(state);
  if (status === 'received' || status === 'in-work') return { readyAt: null, backAt: null };
  const readyAt = latest(state.moves.filter(({ body }) => body.to === 'ready'));
  if (status === 'ready') return { readyAt, backAt: null };
  const backAt = latest([
    ...standingHandBacks(state),
    ...state.moves.filter(({ body }) => body.to === 'handed-back'),
  ]);
  // Kit that is handed over the counter as soon as it is done is never called ready.
  return { readyAt: readyAt ?? backAt, backAt };
}

function latest(facts: readonly { readonly at: string }[]): number | null {
  return facts.length === 0 ? null : Math.max(...facts.map(({ at }) => readClock(at).wall));
}
