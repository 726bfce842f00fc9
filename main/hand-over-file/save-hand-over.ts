import type { AnswerOf, RequestOf } from '../../preload/contract.ts';
import { chooseWhereToSave } from '../choose-file.ts';
import { writeFileSafely, writeProblem } from '../write-file-safely.ts';
import { handOverFilter } from './hand-over-filter.ts';

/** Writes a file of unsent facts, sealed by the worker, where the person says. */
export async function saveHandOver({
  name,
  bytes,
}: RequestOf<'saveHandOver'>): Promise<AnswerOf<'saveHandOver'>> {
  const file = await chooseWhereToSave(name, handOverFilter);
  if (file === null) return { ok: false, problem: 'cancelled' };
  try {
    await writeFileSafely(file, bytes);
    return { ok: true, file };
  } catch (error) {
    return { ok: false, problem: writeProblem(error) };
  }
}
