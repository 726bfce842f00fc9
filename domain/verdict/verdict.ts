/**
 * "Somebody stands at the desk with this card. Do they get priority service, at which level, and why?" The one function
 * that answers, the same on the desk, on the hub and on the command line, with a network and without.
 */
import { builtInPack } from '../programme/built-in-pack.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import { withOverrides } from '../programme/with-overrides.ts';
import type { VerdictAnswer } from './answer.ts';
import type { VerdictCase } from './case.ts';
import { judge } from './judge.ts';
import { english } from './words/english/english.ts';
import { sayAdvice, sayReason, sayWarning, type VerdictWords } from './words/words.ts';

/**
 * Decides a case. Pure: the same case, pack and words give the same answer, whatever the time or the order of the
 * products. `pack` holds the programmes' rules; the case's own are laid over it. `words` is the language of the
 * sentences; it changes nothing else. Throws only on a case that did not come through `parseCase` and names a country
 * that does not exist.
 */
export function decideVerdict(
  input: VerdictCase,
  pack: ProgrammePack = builtInPack,
  words: VerdictWords = english,
): VerdictAnswer {
  const { verdict, level, video, basis, reasons, warnings, advice } = judge(
    input,
    withOverrides(pack, input.programme),
  );
  return {
    verdict,
    level,
    video,
    basis,
    reasons: reasons.map(({ id }) => id),
    warnings: warnings.map(({ id }) => id),
    explain: [
      ...reasons.map((reason) => sayReason(words, reason)),
      ...warnings.map((warning) => sayWarning(words, warning)),
    ],
    advice: advice.map((one) => ({ id: one.id, text: sayAdvice(words, one) })),
  };
}
