import type { LoanFact } from '../../../domain/loan/loan-item.ts';
import type { Translate } from '../../locales/i18n.ts';
import { conditionWords } from '../../words/loan-words.ts';
import type { LoanItemDetail } from '../../worker/service/loans-service.ts';
import type { HistoryStep } from '../history.tsx';

/** Everything that happened to an item, newest first. */
export function loanSteps(detail: LoanItemDetail, t: Translate): readonly HistoryStep[] {
  return detail.facts
    .map((fact) => {
      const { at, technician, desk } = fact;
      return { at, technician, desk, ...stepOf(fact, detail, t) };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

function stepOf(
  fact: LoanFact,
  { facts, signedOther }: LoanItemDetail,
  t: Translate,
): Pick<HistoryStep, 'what' | 'how' | 'because'> {
  switch (fact.kind) {
    case 'loan-issued': {
      const { person, condition, signature, eligibility } = fact.body;
      const signed =
        signature === null ? 'unsigned' : signedOther.includes(fact.id) ? 'signedOther' : 'signed';
      const isAllTheSame = eligibility.by === 'technician';
      const how = [
        conditionWords(condition, t),
        t(`loanItem.${signed}`),
        isAllTheSame ? t('loanItem.allTheSame') : '',
      ];
      return {
        what: t('loanItem.did.loan-issued', { name: person.name }),
        how: how.filter((part) => part !== '').join(', '),
        because: isAllTheSame ? eligibility.because : '',
      };
    }
    case 'loan-returned':
      return {
        what: t('loanItem.did.loan-returned'),
        how: conditionWords(fact.body.condition, t),
        because: '',
      };
    case 'loan-settled':
      return { what: t(`loans.outcome.${fact.body.outcome}`), how: '', because: fact.body.because };
    case 'loan-settlement-undone': {
      const { settlement, because } = fact.body;
      const undone = facts.find(({ id }) => id === settlement);
      // It may not have arrived yet.
      const outcome = undone?.kind === 'loan-settled' ? t(`loans.outcome.${undone.body.outcome}`) : '?';
      return { what: t('loanItem.did.loan-settlement-undone', { outcome }), how: '', because };
    }
    case 'loan-item-listed':
      return { what: t('loanItem.did.loan-item-listed'), how: '', because: '' };
    case 'loan-item-withdrawn':
    case 'loan-return-undone':
    case 'loan-left-out':
      return { what: t(`loanItem.did.${fact.kind}`), how: '', because: fact.body.because };
  }
}
