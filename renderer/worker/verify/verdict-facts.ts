/** Facts about verdicts: what the desk answered, and what a technician decided where it could not tell. */
import type { BodyOf } from '../../../domain/facts/kinds.ts';
import type { FactLog } from '../facts/fact-log.ts';
import type { DeskService } from '../service/desk-service.ts';
import type { SaveProblem } from '../service/saving.ts';
import { newId } from '../time.ts';

/** Saving keeps every core of a small machine busy: until then the answer is painted. ms */
const PAINTED_MS = 60;

export interface VerdictFacts extends Pick<DeskService, 'decide'> {
  /** The answer is on the screen already: what goes wrong is told by `failed` alone. */
  given(id: string, body: BodyOf<'verdict-given'>): Promise<void>;
}

export function createVerdictFacts(
  log: FactLog,
  technician: () => Promise<string>,
  failed: (problem: SaveProblem) => void,
): VerdictFacts {
  return {
    async given(id, body) {
      await new Promise((resolve) => setTimeout(resolve, PAINTED_MS));
      const fact = { id, kind: 'verdict-given' as const, about: id, body, technician: await technician() };
      const saved = await log.save(fact);
      if (!saved.ok) failed(saved.problem);
    },
    async decide(verdictId, treatAs, because) {
      const saved = await log.save({
        id: newId(),
        kind: 'decision-made',
        about: verdictId,
        body: { treatAs, because },
        technician: await technician(),
      });
      if (saved.ok) return { ok: true };
      failed(saved.problem);
      return saved;
    },
  };
}
