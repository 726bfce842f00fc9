/** Folds of facts, which end in the same state whatever order the facts arrive in, and however often. */
import fc from 'fast-check';
import { expect } from 'vitest';

type Fold<Fact, State> = (state: State | null, fact: Fact) => State;

/** The state that facts fold to. */
export function folded<Fact, State>(fold: Fold<Fact, State>, facts: readonly Fact[]): State {
  const state = facts.reduce<State | null>(fold, null);
  if (state === null) throw new Error('nothing to fold');
  return state;
}

/** Holds a fold to that; `views` is all that is derived from a state. */
export function expectAnyOrder<Fact, State>(
  made: fc.Arbitrary<readonly Fact[]>,
  fold: Fold<Fact, State>,
  views: (state: State) => unknown,
): void {
  const arriving = made.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      arrived: fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }),
    }),
  );
  fc.assert(
    fc.property(arriving, ({ facts, arrived }) => {
      const expected = folded(fold, facts);
      const state = folded(fold, arrived);
      expect(state).toEqual(expected);
      expect(views(state)).toEqual(views(expected));
      for (const fact of arrived) expect(fold(state, fact)).toBe(state);
    }),
  );
}
