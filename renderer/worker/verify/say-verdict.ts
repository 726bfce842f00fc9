import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { VerdictAnswer } from '../../../domain/verdict/answer.ts';
import type { VerdictCase } from '../../../domain/verdict/case.ts';
import { decideVerdict } from '../../../domain/verdict/verdict.ts';
import { german } from '../../../domain/verdict/words/german/german.ts';
import type { GivenVerdict, SaidVerdict } from '../service/given-verdict.ts';

/** Decides a case and says it in every language. The language changes the sentences and nothing else. */
export function sayVerdict(
  question: VerdictCase,
  pack: ProgrammePack,
): Pick<GivenVerdict, 'answer' | 'said'> {
  const { explain, advice, ...answer } = decideVerdict(question, pack);
  const inGerman = decideVerdict(question, pack, german);
  return { answer, said: { en: { explain, advice }, de: sentencesOf(inGerman) } };
}

function sentencesOf({ explain, advice }: VerdictAnswer): SaidVerdict {
  return { explain, advice };
}
