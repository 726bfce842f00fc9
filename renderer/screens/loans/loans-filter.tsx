import { FileUp, HandHelping, Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Kbd } from '../../design/kbd.tsx';
import { filterLoans, openLending, openPool, takeLoanCode, useLoans } from '../../state/loans-slice.ts';
import { loanLists, type LoanList } from '../../worker/service/loans-service.ts';
import { sayNumber } from '../../words/format.ts';
import '../board/board-filter.css';

interface LoansFilterProps {
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What is shown, how much of it is late, and what can be begun here. */
export function LoansFilter({ search }: LoansFilterProps) {
  const { t } = useTranslation();
  const text = useLoans((state) => state.text);
  const shown = useLoans((state) => state.shown);
  const counts = useLoans(({ read }) => read?.counts);
  const overdue = useLoans(({ read }) => read?.overdue ?? 0);
  const soon = useLoans(({ read }) => read?.soon ?? 0);
  return (
    <div className="loans-filter">
      <div className="board-search">
        <Search aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label={t('loans.search')}
          placeholder={t('loans.search')}
          title={t('loans.searchHint')}
          spellCheck={false}
          value={text}
          onKeyDown={(event) => {
            // The key that leads here begins no search.
            if (event.key === '/' && text === '') event.preventDefault();
            if (event.key !== 'Enter' || text.trim() === '') return;
            // A whole number is read like a scan; anything else stays what is searched for.
            void takeLoanCode(text).then((why) => {
              if (why === null && useLoans.getState().dialog !== null) void filterLoans({ text: '' });
            });
          }}
          onChange={(event) => void filterLoans({ text: event.target.value })}
        />
        {text === '' && <Kbd keys="/" />}
      </div>
      <Choice<LoanList>
        label={t('loans.filter')}
        hideLabel
        value={shown}
        options={loanLists.map((value) => ({
          value,
          word: t(`loans.list.${value}`, { number: sayNumber(counts?.[value] ?? 0) }),
        }))}
        onChange={(chosen) => void filterLoans({ shown: chosen })}
      />
      <p className="loans-late numbers" role="status">
        {overdue > 0 && <strong>{t('loans.overdue', { count: overdue })}</strong>}
        {overdue > 0 && soon > 0 && ' · '}
        {soon > 0 && t('loans.soon', { count: soon })}
        {overdue + soon === 0 && (counts?.out ?? 0) > 0 && t('loans.calm')}
      </p>
      <Button icon={FileUp} onPress={openPool}>
        {t('loans.import')}
      </Button>
      <Button look="primary" icon={HandHelping} keys="N" onPress={() => openLending()}>
        {t('loans.lend')}
      </Button>
    </div>
  );
}
