import { ArrowLeftRight, PackageOpen, SearchX, TableProperties } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import {
  closeLoanDialog,
  openLending,
  openPool,
  readLoans,
  refreshLoanItem,
  useLoans,
} from '../../state/loans-slice.ts';
import { useNow } from '../../state/use-now.ts';
import { LoanDialogs } from './loan-dialogs.tsx';
import { LoansFilter } from './loans-filter.tsx';
import { LoansTable } from './loans-table.tsx';
import { useLoanScans } from './use-loan-scans.ts';
import './loans-screen.css';

/** The pool of loans: what is out and how late, what is in, who has what. Any scan lends or takes back. */
export function LoansScreen() {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const changed = useDesk((state) => state.loansChanged);
  const twice = useLoans(({ read }) => read?.twice ?? 0);
  const hasRows = useLoans(({ read }) => read === null || read.rows.length > 0);
  const now = useNow();
  useLoanScans();
  useEffect(() => {
    void readLoans();
    void refreshLoanItem();
  }, [changed, now]);
  useEffect(() => closeLoanDialog, []);
  useHotkeys({
    '/': () => search.current?.focus(),
    n: () => openLending(),
    N: () => openLending(),
    Escape: () => search.current?.focus(),
  });
  return (
    <div className="loans">
      <h1 className="visually-hidden">{t('loans.title')}</h1>
      <LoansFilter search={search} />
      {twice > 0 && (
        <Banner tone="bad" title={t('loans.twice', { count: twice })}>
          {t('loans.twiceHint')}
        </Banner>
      )}
      {hasRows ? <LoansTable /> : <NoLoans />}
      <LoanDialogs />
    </div>
  );
}

/** What an empty list means, and the next step. */
function NoLoans() {
  const { t } = useTranslation();
  const isSearched = useLoans(({ text }) => text.trim() !== '');
  const isEmpty = useLoans(({ read }) => read?.counts.all === 0);
  const isIn = useLoans(({ shown }) => shown === 'in');
  if (isEmpty) {
    return (
      <div className="card loans-none">
        <Empty icon={TableProperties} title={t('loans.noPool')}>
          <p>{t('loans.noPoolHint')}</p>
          <Button look="primary" onPress={openPool}>
            {t('loans.import')}
          </Button>
        </Empty>
      </div>
    );
  }
  const word = isSearched ? 'noMatch' : isIn ? 'noneIn' : 'nobodyOut';
  return (
    <div className="card loans-none">
      <Empty icon={isSearched ? SearchX : isIn ? PackageOpen : ArrowLeftRight} title={t(`loans.${word}`)}>
        <p>{t(`loans.${word}Hint`)}</p>
      </Empty>
    </div>
  );
}
