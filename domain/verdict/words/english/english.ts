import type { VerdictWords } from '../words.ts';
import { englishAdvice } from './advice.ts';
import { englishReasons } from './reasons.ts';
import { englishWarnings } from './warnings.ts';

/** The answer's own language. */
export const english: VerdictWords = {
  reasons: englishReasons,
  warnings: englishWarnings,
  advice: englishAdvice,
};
