/** A fact in plain words: what it is, what it says, and why the hub could not read it. */
import type { KnownFact } from '../../domain/facts/kinds.ts';
import { intakeKinds } from '../../domain/intake/intake.ts';
import { loanFactKinds } from '../../domain/loan/loan-item.ts';
import type { Translate } from '../locales/i18n.ts';
import { answerWords } from './answer-words.ts';
import { proofWords } from './hand-back-words.ts';
import { spentWords } from './work-words.ts';
import { conditionWords } from './loan-words.ts';

const kinds = [...intakeKinds, ...loanFactKinds, 'verdict-given', 'decision-made'] as const;

const reasons = new Map([
  ['fact: too-large', 'too-large'],
  ['fact: too-deep', 'too-deep'],
  ['desk: not-this-desk', 'not-this-desk'],
  ['id: stored-with-other-content', 'stored-with-other-content'],
] as const);

/** "Intake", "Status set". */
export function kindWords(kind: string, t: Translate): string {
  const known = kinds.find((one) => one === kind);
  return t(`quarantine.kind.${known ?? 'other'}`);
}

/** "Zoë Sample: EOS R5 012345", "Ready". */
export function contentWords(fact: KnownFact, t: Translate): string {
  switch (fact.kind) {
    case 'intake-taken': {
      const items = fact.body.items.map(({ model, serial }) =>
        serial.state === 'read' ? `${model} ${serial.number}` : model,
      );
      return `${fact.body.person.name}: ${items.join(', ')}`;
    }
    case 'status-moved':
      return t(`status.${fact.body.to}`);
    case 'flag-settled':
      return [answerWords(fact.body, t), fact.body.because].filter((part) => part !== '').join(': ');
    case 'attachment-added': {
      const subject = t(`photos.subject.${fact.body.shows}`);
      return [subject, fact.body.note].filter((part) => part !== '').join(': ');
    }
    case 'items-handed-back':
      return proofWords(fact.body.proof, t);
    case 'work-noted':
      return [fact.body.note, spentWords(fact.body, t)].filter((part) => part !== '').join(': ');
    case 'hand-back-undone':
    case 'work-note-undone':
      return fact.body.because;
    case 'verdict-given': {
      const number = fact.body.card?.number ?? fact.body.memberNumber;
      return [t(`verdict.${fact.body.verdict}`), number].filter((part) => part !== null).join(', ');
    }
    case 'decision-made': {
      const queue = t(fact.body.treatAs === 'priority' ? 'verify.treatPriority' : 'verify.treatOrdinary');
      return [queue, fact.body.because].filter((part) => part !== '').join(': ');
    }
    case 'loan-item-listed':
      return `${fact.body.asset}: ${fact.body.model}`;
    case 'loan-issued':
      return `${fact.body.person.name}: ${fact.body.item.asset} ${fact.body.item.model}`;
    case 'loan-returned':
      return conditionWords(fact.body.condition, t);
    case 'loan-settled':
      return `${t(`loans.outcome.${fact.body.outcome}`)}: ${fact.body.because}`;
    case 'loan-item-withdrawn':
    case 'loan-return-undone':
    case 'loan-settlement-undone':
    case 'loan-left-out':
      return fact.body.because;
  }
}

/** The hub's reason in a sentence; what it has no sentence for stands there as it came, for support. */
export function reasonWords(reason: string, t: Translate): string {
  const known = [...reasons].find(([said]) => said === reason)?.[1];
  return known === undefined ? t('quarantine.reason.other', { reason }) : t(`quarantine.reason.${known}`);
}
