import type { NotSaved, SaveProblem } from './service/saving.ts';

/** Does something that saves facts, in the name of who is working; answers what came of it. */
export type Saving = <Result extends { readonly ok: boolean }>(
  save: (technician: string) => Promise<Result>,
) => Promise<Result>;

interface SavingParts {
  readonly technician: () => Promise<string>;
  /** Does something that may be done twice, mending rows that do not open. */
  readonly around: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called with what keeps the disk from taking it. */
  readonly failed: (problem: SaveProblem) => void;
}

export function createSaving({ technician, around, failed }: SavingParts): Saving {
  return async (save) => {
    const name = await technician();
    const result = await around(() => save(name));
    if (isNotSaved(result)) failed(result.problem);
    return result;
  };
}

function isNotSaved(result: { readonly ok: boolean }): result is NotSaved {
  return !result.ok && 'isKept' in result;
}
