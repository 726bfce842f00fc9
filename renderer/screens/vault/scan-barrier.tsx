import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepScansOut } from '../../scan/wedge.ts';
import './scan-barrier.css';

/** Why a scan is not looked up: the desk was never opened, is locked, or is none any more. */
export type Barrier = 'not-ready' | 'locked' | 'ended';

/** Where the scan field is on an open desk: scans are caught, and only that there was one is said. */
export function ScanBarrier({ barrier }: { readonly barrier: Barrier }) {
  const { t } = useTranslation();
  const [scans, setScans] = useState(0);
  useEffect(() => keepScansOut(() => setScans((count) => count + 1)), []);
  const word = () => {
    if (barrier === 'ended') return t(scans === 0 ? 'closed.ended' : 'closed.endedScanned');
    if (scans === 0) return t('closed.locked');
    return t(barrier === 'locked' ? 'closed.scanned' : 'closed.notReady');
  };
  // Before a desk was ever opened nobody misses the field.
  if (barrier === 'not-ready' && scans === 0) return null;
  return (
    <div
      className={scans === 0 ? 'scan-barrier' : 'scan-barrier scan-barrier-met'}
      role="status"
      aria-label={t('closed.field')}
    >
      <Lock aria-hidden="true" />
      {/* A key of its own for each scan: a second one is said, and seen, again. */}
      <span key={scans}>{word()}</span>
    </div>
  );
}
