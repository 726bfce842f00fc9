/** The sentences of an answer, one for every rule and advice. The same keys in every language, or it does not compile. */
import type { AdviceId, ReasonId, WarningId } from '../answer.ts';
import type { AdviceFacts, ReasonFacts, WarningFacts } from '../findings.ts';
import type { Advice, Reason, Warning } from '../judgement.ts';

export type ReasonWords = { readonly [Id in ReasonId]: (facts: ReasonFacts[Id]) => string };
export type WarningWords = { readonly [Id in WarningId]: (facts: WarningFacts[Id]) => string };
export type AdviceWords = { readonly [Id in AdviceId]: (facts: AdviceFacts[Id]) => string };

/** A language. Every function gives whole sentences, ready for the screen. */
export interface VerdictWords {
  readonly reasons: ReasonWords;
  readonly warnings: WarningWords;
  readonly advice: AdviceWords;
}

export function sayReason({ reasons }: VerdictWords, reason: Reason): string {
  return said(reasons, reason);
}

export function sayWarning({ warnings }: VerdictWords, warning: Warning): string {
  return said(warnings, warning);
}

export function sayAdvice({ advice }: VerdictWords, one: Advice): string {
  return said(advice, one);
}

type Table<Facts> = { readonly [Id in keyof Facts]: (facts: Facts[Id]) => string };

function said<Facts, Id extends keyof Facts>(
  table: Table<Facts>,
  { id, facts }: { readonly id: Id; readonly facts: Facts[Id] },
): string {
  return table[id](facts);
}
