/** Handing items back to the right person, and undoing it. */
import type { HandBackProof } from '../../../domain/facts/items-handed-back.ts';
import type { IntakeDetail } from './intakes-service.ts';
import type { NotSaved } from './saving.ts';

/** What goes back to whom. */
export interface HandingBack {
  /** Ids of the items; the others stay. */
  readonly items: readonly string[];
  readonly proof: HandBackProof;
  /** A PNG of it; null when they did not sign. */
  readonly signature: Blob | null;
}

export type HandBackResult =
  | { readonly ok: true; readonly intake: IntakeDetail; readonly handBack: string }
  /**
   * - `nothing-chosen`: no item.
   * - `items-gone`: one of the items was handed back meanwhile.
   * - `not-proven`: a signature was to prove it, and there is none.
   * - `loan-out`: nothing would be left here, and a loan for it is still out without a reason.
   */
  | {
      readonly ok: false;
      readonly problem: 'no-such-intake' | 'nothing-chosen' | 'items-gone' | 'not-proven' | 'loan-out';
    }
  | NotSaved;

export type UndoResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  /**
   * - `no-such-hand-back`: it is undone already.
   * - `too-late`: it was on another day, at the venue's time.
   */
  | {
      readonly ok: false;
      readonly problem: 'no-such-intake' | 'no-such-hand-back' | 'too-late' | 'reason-missing';
    }
  | NotSaved;

export interface HandBackService {
  /** Saves that items were handed back, the signature first. */
  handBack(intakeId: string, what: HandingBack): Promise<HandBackResult>;
  /** Has what was handed back today be at the desk again. */
  undoHandBack(intakeId: string, handBackId: string, because: string): Promise<UndoResult>;
}
