import type { ReactNode } from 'react';
import { SampleBadge } from '../../design/sample-badge.tsx';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../state/desk-slice.ts';
import { ScanBarrier, type Barrier } from './scan-barrier.tsx';
import '../../shell/top-bar.css';
import './vault-frame.css';

interface VaultFrameProps {
  /** Which screen it is, for tests. */
  readonly name: 'set-up' | 'recovery-key' | 'unlock' | 'recover' | 'ending';
  readonly barrier: Barrier;
  readonly children: ReactNode;
}

/** The frame of a desk that is not open: which desk it is, the scan field that shows nothing, and what to do. */
export function VaultFrame({ name, barrier, children }: VaultFrameProps) {
  const { t } = useTranslation();
  const identity = useDesk((state) => state.identity);
  if (identity === null) return null;
  const { desk, event } = identity;
  return (
    <div className="vault" data-vault={name}>
      <header className="top-bar vault-head">
        <span className="top-bar-desk code" title={t('shell.desk', { desk })}>
          {desk}
        </span>
        <span className="top-bar-event">{event.name}</span>
        {event.sample && <SampleBadge words={t('common.sample')} />}
      </header>
      <ScanBarrier barrier={barrier} />
      <main className="vault-main">{children}</main>
    </div>
  );
}
