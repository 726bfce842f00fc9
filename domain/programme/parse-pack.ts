/** Reading a programme pack from a file: either a pack, or every problem with the place it is at. */
import { jsonProblems, type JsonProblem } from '../text/json-problems.ts';
import { programmePackSchema, type ProgrammePack } from './programme-pack.ts';

export type ParsedPack =
  | { readonly ok: true; readonly pack: ProgrammePack }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** Parses what JSON.parse gave; never throws. */
export function parsePack(value: unknown): ParsedPack {
  const parsed = programmePackSchema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, pack: parsed.data }
    : { ok: false, problems: jsonProblems(parsed.error, 'a programme pack') };
}
