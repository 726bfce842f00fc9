import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { takeLoanCode, useLoans } from '../../state/loans-slice.ts';
import { setScanSink } from '../../state/scan-sink.ts';
import { toast } from '../../state/toasts-slice.ts';

/** Takes every scan while no dialog wants it; returns what reads a typed code in the same way. */
export function useLoanScans(): (code: string) => void {
  const { t } = useTranslation();
  const isFree = useLoans(({ dialog }) => dialog === null);
  const take = (code: string) => {
    void takeLoanCode(code).then((why) => {
      if (why !== null) toast(t(`loans.scan.${why}`), { tone: 'bad' });
    });
  };
  const takeScan = useEffectEvent(take);
  useEffect(() => {
    if (!isFree) return;
    setScanSink((code) => {
      takeScan(code);
      return true;
    });
    return () => setScanSink(null);
  }, [isFree]);
  return take;
}
