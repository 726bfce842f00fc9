import type { BodyOf } from '../../../domain/facts/kinds.ts';
import type { VerdictCase } from '../../../domain/verdict/case.ts';
import type { GivenVerdict } from '../service/given-verdict.ts';
import type { Presentation } from '../service/presentation.ts';
import type { RosterFacts } from '../roster/roster.ts';

/** What is kept of a verdict: question, answer, and on which roster and programme it rests. */
export function verdictBody(given: {
  readonly question: VerdictCase;
  readonly answer: GivenVerdict['answer'];
  readonly presentation: Presentation;
  readonly facts: RosterFacts;
  readonly follows: string | null;
}): BodyOf<'verdict-given'> {
  const { question, answer, presentation, facts, follows } = given;
  const name = presentation.by === 'card' ? presentation.name : null;
  return {
    card: question.card === null ? null : { ...question.card, name },
    memberNumber: question.record?.memberNumber ?? null,
    verdict: answer.verdict,
    level: answer.level,
    video: answer.video,
    basis: answer.basis,
    reasons: answer.reasons,
    warnings: answer.warnings,
    rosterBuiltAt: facts.builtAt,
    programmeVersion: facts.pack.version,
    follows,
  };
}
