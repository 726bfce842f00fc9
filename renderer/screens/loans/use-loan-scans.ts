import { useTranslation } from 'react-i18next';
import { takeLoanCode, useLoans } from '../../state/loans-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { useScans } from '../use-scans.ts';

/** Takes every scan while no dialog wants it. */
export function useLoanScans(): void {
  const { t } = useTranslation();
  const isFree = useLoans(({ dialog }) => dialog === null);
  useScans((code) => {
    void takeLoanCode(code).then((why) => {
      if (why !== null) toast(t(`loans.scan.${why}`), { tone: 'bad' });
    });
    return true;
  }, isFree);
}
