/** What is wrong with a JSON document that a schema refused: one problem a place, for people to read. */
import type { z } from 'zod';
import { jsonPath } from './json-path.ts';

export interface JsonProblem {
  /** JSON path from the root, like `$.record.products[0].registered`. */
  readonly path: string;
  /** What is wrong there, or what is wanted instead. */
  readonly message: string;
}

/**
 * The problems of a document parsed with `reportInput: true`, without which a missing key can't be told from a wrong
 * one. `at` is where the document stood in a larger one; `what` is the name of the thing, for keys it does not have.
 */
export function jsonProblems(
  error: z.ZodError,
  what: string,
  at: readonly PropertyKey[] = [],
): JsonProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, what, at));
}

function problemsOf(issue: z.core.$ZodIssue, what: string, at: readonly PropertyKey[]): JsonProblem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: jsonPath([...path, key]), message: `is not a key of ${what}` }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path: jsonPath(path), message: missing ? 'is missing' : issue.message }];
}
