/** Reading a case from outside: either a case, or every problem with the place it is at. */
import type { z } from 'zod';
import { jsonPath } from './json-path.ts';
import { verdictCaseSchema, type VerdictCase } from './case.ts';

export interface CaseProblem {
  /** JSON path from the root, like `$.record.products[0].registered`. */
  readonly path: string;
  readonly message: string;
}

export type ParsedCase =
  | { readonly ok: true; readonly case: VerdictCase }
  | { readonly ok: false; readonly problems: readonly CaseProblem[] };

/** Parses one case; `at` is where it stood in the document, for the paths of its problems. */
export function parseCase(value: unknown, at: readonly number[] = []): ParsedCase {
  const parsed = verdictCaseSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, case: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, at)) };
}

function problemsOf(issue: z.core.$ZodIssue, at: readonly number[]): CaseProblem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: jsonPath([...path, key]), message: 'is not a key of a case' }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path: jsonPath(path), message: missing ? 'is missing' : issue.message }];
}
