import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { takeLoanCode, useLoans } from '../../state/loans-slice.ts';
import { setScanSink } from '../../state/scan-sink.ts';
import { toast } from '../../state/toasts-slice.ts';

/** Takes every scan while no dialog wants it. */
export function useLoanScans(): void {
  const { t } = useTranslation();
  const isFree = useLoans(({ dialog }) => dialog === null);
  const takeScan = useEffectEvent((code: string) => {
    void takeLoanCode(code).then((why) => {
      if (why !== null) toast(t(`loans.scan.${why}`), { tone: 'bad' });
    });
  });
  useEffect(() => {
    if (!isFree) return;
    setScanSink((code) => {
      takeScan(code);
      return true;
    });
    return () => setScanSink(null);
  }, [isFree]);
}
