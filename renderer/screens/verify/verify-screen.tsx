import { useRef } from 'react';
import { useDesk } from '../../state/desk-slice.ts';
import { useVerify } from '../../state/verify-slice.ts';
import { IdlePanel } from './idle-panel.tsx';
import { LookupField } from './lookup-field.tsx';
import { NothingPanel } from './nothing-panel.tsx';
import { PeopleList } from './people-list.tsx';
import { useTypeAnywhere } from './use-type-anywhere.ts';
import { useVerifyKeys } from './use-verify-keys.ts';
import { VerdictAnnouncer } from './verdict-announcer.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import './verify-screen.css';

/** One field, always ready, and the answer. */
export function VerifyScreen() {
  const field = useRef<HTMLInputElement>(null);
  useVerifyKeys(field);
  useTypeAnywhere(field);
  return (
    <div className="verify">
      <LookupField field={field} />
      <VerdictAnnouncer />
      <Answer />
    </div>
  );
}

function Answer() {
  const isListing = useVerify(({ listed }) => listed.trim() !== '');
  const outcome = useVerify((state) => state.outcome);
  const busy = useVerify((state) => state.busy);
  const isRosterTooOld = useDesk(({ status }) => status !== null && status.roster.tooOld !== null);
  if (isListing) return <PeopleList />;
  if (outcome === null && isRosterTooOld && !busy) return <NothingPanel why="roster-too-old" input="" />;
  if (outcome === null) return <IdlePanel busy={busy} />;
  switch (outcome.kind) {
    case 'verdict':
      return <VerdictPanel given={outcome.given} decided={outcome.decided} />;
    case 'nothing':
      return <NothingPanel why={outcome.why} input={outcome.input} />;
  }
}
