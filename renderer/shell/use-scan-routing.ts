import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForScans } from '../scan/wedge.ts';
import { routeScan, routeUnfinished } from './route-scan.ts';

/** Takes every scan of a keyboard scanner to where it belongs. */
export function useScanRouting(): void {
  const { t } = useTranslation();
  useEffect(
    () =>
      listenForScans({
        scan: (code) => routeScan(code, t),
        unfinished: (code) => routeUnfinished(code, t),
      }),
    [t],
  );
}
