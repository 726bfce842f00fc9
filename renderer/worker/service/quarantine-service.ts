/** What the hub could not read. */
import type { KnownFact } from '../../../domain/facts/kinds.ts';

/** A fact the hub could not read. */
export interface QuarantinedFact {
  readonly id: string;
  readonly kind: string;
  /** Wall time, ms since 1970. */
  readonly at: number;
  /** Of the intake it is about, where that is here. */
  readonly ticket: string | null;
  /** The hub's, such as `body.to: invalid_value`: a place, and never a value. */
  readonly reason: string;
  /** The fact where this app can read it, or null. */
  readonly fact: KnownFact | null;
}

export interface QuarantineService {
  /** Facts of this desk the hub could not read, oldest first; the first hundred of them. */
  quarantined(): Promise<readonly QuarantinedFact[]>;
  /** Has one of them sent again, or with null all. */
  sendAgain(id: string | null): Promise<void>;
}
