import type { VerdictWords } from '../words.ts';
import { germanAdvice } from './advice.ts';
import { germanReasons } from './reasons.ts';
import { germanWarnings } from './warnings.ts';

export const german: VerdictWords = {
  reasons: germanReasons,
  warnings: germanWarnings,
  advice: germanAdvice,
};
