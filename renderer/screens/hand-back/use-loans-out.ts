import { useEffect, useState } from 'react';
import type { LoanCondition } from '../../../domain/facts/loan-issued.ts';
import { assetKey } from '../../../domain/loan/asset-key.ts';
import { goodCondition } from '../../../domain/loan/good-condition.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import type { LoanView } from '../../worker/service/loans-service.ts';
import type { HandBackResult } from '../../worker/service/hand-back-service.ts';

export type LoansOut = ReturnType<typeof useLoansOut>;

/** The loans that keep an intake from being closed: taken back by a scan of their item, or left out for a reason. */
export function useLoansOut(intakeId: string) {
  const changed = useDesk((state) => state.loansChanged);
  const [loans, setLoans] = useState<readonly LoanView[]>([]);
  /** By loan, how what came back looks. */
  const [back, setBack] = useState<ReadonlyMap<string, LoanCondition>>(new Map());
  const [because, setBecause] = useState('');
  useEffect(() => {
    let isWanted = true;
    void desk()
      .loansHolding(intakeId)
      .then((found) => {
        if (isWanted) setLoans(found);
      });
    return () => {
      isWanted = false;
    };
  }, [intakeId, changed]);

  /** True when the code is that of an item that is out. */
  const takeBack = (code: string): boolean => {
    const scanned = assetKey(code);
    const found = loans.find(
      ({ item }) => assetKey(item.asset) === scanned || item.serial?.toUpperCase() === scanned,
    );
    if (found === undefined) return false;
    setBack((before) => new Map([[found.id, goodCondition], ...before]));
    return true;
  };

  const setCondition = (id: string, condition: LoanCondition) =>
    setBack((before) => new Map([...before, [id, condition]]));

  /** Records what came back, and for the rest the reason when the whole intake goes. Why it could not, or null. */
  const settle = async (isWhole: boolean): Promise<Extract<HandBackResult, { ok: false }> | null> => {
    for (const { id, itemId } of loans) {
      const condition = back.get(id);
      if (condition === undefined && (!isWhole || because.trim() === '')) continue;
      const result =
        condition === undefined
          ? await desk().leaveLoanOut(itemId, id, intakeId, because)
          : await desk().returnLoan(itemId, id, condition);
      // What was done meanwhile is done: the hand-back itself finds out what is left.
      if (!result.ok && 'isKept' in result) return result;
    }
    return null;
  };

  return { loans, back, setCondition, because, setBecause, takeBack, settle };
}
