/** Reading a case from outside: either a case, or every problem with the place it is at. */
import { jsonProblems, type JsonProblem } from '../text/json-problems.ts';
import { verdictCaseSchema, type VerdictCase } from './case.ts';

export type ParsedCase =
  | { readonly ok: true; readonly case: VerdictCase }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** Parses one case; `at` is where it stood in the document, for the paths of its problems. */
export function parseCase(value: unknown, at: readonly number[] = []): ParsedCase {
  const parsed = verdictCaseSchema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, case: parsed.data }
    : { ok: false, problems: jsonProblems(parsed.error, 'a case', at) };
}
