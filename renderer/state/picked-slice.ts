/** Rows of the board that are picked, to do one thing with all of them. */
import { create } from 'zustand';

interface PickedState {
  /** Ids of intakes, in the order they were picked. */
  readonly ids: readonly string[];
}

export const usePicked = create<PickedState>(() => ({ ids: [] }));

/** Picks a row, or leaves it out again. */
export function togglePicked(id: string): void {
  usePicked.setState(({ ids }) => ({
    ids: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id],
  }));
}

export function pickNone(): void {
  usePicked.setState({ ids: [] });
}
