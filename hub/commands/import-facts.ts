/** Runs `import facts`: takes in files of unsent facts, each by itself, so that a bad one holds up no other. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { HandOverProblem } from '../../domain/wire/hand-over-file.ts';
import { MAX_HAND_OVER_BYTES, type HandOverAnswer } from '../../domain/wire/hub-api.ts';
import { takeHandOver } from '../facts/take-hand-over.ts';
import { isSystemError, sayFileError } from '../import/file-errors.ts';
import { oneLine } from '../programme/one-line.ts';
import type { Store } from '../store/store.ts';

const refusals: Record<HandOverProblem, string> = {
  'not-such-a-file': 'this is no file of facts that a desk saved',
  'newer-version': 'a newer app made this file: update the hub, then import it again',
  damaged:
    'damaged at its beginning, so that nothing in it can be read: copy it again, or save it again at the desk',
  'other-hub': 'this file is for another hub: import it there',
  'not-a-desk': 'no laptop that is or was a desk of this hub made this file',
};

/** The exit code: 0 when all of every file is stored. `now` is wall time, ms since 1970. */
export async function importFacts(
  store: Store,
  files: readonly string[],
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  let exit = 0;
  for (const path of files) {
    const file = await readFile(path);
    const { isWhole, sentence } =
      typeof file === 'string'
        ? { isWhole: false, sentence: file }
        : inWords(await takeHandOver(store, file, now()));
    say(oneLine(`${basename(path)}${sentence}`));
    if (!isWhole) exit = 1;
  }
  return exit;
}

function inWords(answer: HandOverAnswer): { isWhole: boolean; sentence: string } {
  if (answer.outcome === 'refused') return { isWhole: false, sentence: `: ${refusals[answer.problem]}` };
  const { desk, madeAt, facts, stored, duplicate, quarantined, brokenAt } = answer;
  const counts = `${stored} stored, ${duplicate} here before, ${quarantined} quarantined`;
  const taken = `desk ${desk}, saved ${madeAt}: ${counts}`;
  if (brokenAt === null) return { isWhole: true, sentence: `: ${taken}.` };
  const missing = facts - stored - duplicate - quarantined;
  const damage = `damaged here, ${missing} of ${facts} facts are missing: save the file again at the desk`;
  return { isWhole: false, sentence: `, byte ${brokenAt}: ${damage}. From the rest, ${taken}.` };
}

/** The file's bytes; or why there are none, as the end of a sentence. */
async function readFile(path: string): Promise<Buffer | string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: MAX_HAND_OVER_BYTES })) {
      if (!Buffer.isBuffer(chunk)) throw new Error('expected bytes');
      chunks.push(chunk);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `: ${sayFileError(error.code)}`;
  }
  const bytes = Buffer.concat(chunks);
  return bytes.length > MAX_HAND_OVER_BYTES ? `: ${refusals['not-such-a-file']}` : bytes;
}
