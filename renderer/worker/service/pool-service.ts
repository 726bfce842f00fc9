/** Taking in the pool's list. */
import type { PoolProblem } from '../../../domain/loan/pool-rows.ts';
import type { NotSaved } from './saving.ts';

/** What a list would change, before it is taken in. */
export interface PoolPreview {
  readonly rows: number;
  /** Not in the pool yet. */
  readonly fresh: number;
  /** Known, and said otherwise. */
  readonly changed: number;
  readonly same: number;
  /** In the pool, and not in the list: they stay. */
  readonly absent: number;
  /** Headings nobody knows. */
  readonly ignored: readonly string[];
}

export type PoolRead =
  | { readonly ok: true; readonly preview: PoolPreview }
  /** The first of them, and how many there are. */
  | { readonly ok: false; readonly problems: readonly PoolProblem[]; readonly count: number };

export type PoolTaken =
  | { readonly ok: true; readonly items: number }
  /** `no-list`: none was read, or it was taken in already. */
  | { readonly ok: false; readonly problem: 'no-list' }
  | NotSaved;

export interface PoolService {
  /** Reads a list and changes nothing. */
  readPool(file: Blob): Promise<PoolRead>;
  /** Takes in the list that was read last. */
  takeInPool(): Promise<PoolTaken>;
}
