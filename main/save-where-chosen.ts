import type { FileFilter } from 'electron';
import type { AnswerOf } from '../preload/contract.ts';
import { chooseWhereToSave } from './choose-file.ts';
import { writeFileSafely, writeProblem } from './write-file-safely.ts';

/** Writes a file where the person says; `name` is what it is called unless they say otherwise. */
export async function saveWhereChosen(
  name: string,
  kind: FileFilter,
  content: Uint8Array,
): Promise<AnswerOf<'saveHandOver'>> {
  const file = await chooseWhereToSave(name, kind);
  if (file === null) return { ok: false, problem: 'cancelled' };
  try {
    await writeFileSafely(file, content);
    return { ok: true, file };
  } catch (error) {
    return { ok: false, problem: writeProblem(error) };
  }
}
