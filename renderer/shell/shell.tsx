import { Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { VerifyScreen } from '../screens/verify/verify-screen.tsx';
import { useDesk } from '../state/desk-slice.ts';
import { startBlankDraft } from '../state/draft-slice.ts';
import { goTo, openDialog, useNavigation, type Screen } from '../state/navigation-slice.ts';
import { openCamera } from '../state/scan-sink.ts';
import { Alarms } from './alarms.tsx';
import {
  BoardScreen,
  CameraDialog,
  IntakeScreen,
  ReportScreen,
  LoansScreen,
  SettingsScreen,
  useLaterScreens,
} from './later-screens.ts';
import { EventNotice } from './event-notice.tsx';
import { Rail } from './rail.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { StatusLine } from './status-line.tsx';
import { TechnicianDialog } from './technician-dialog.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { useHotkeys } from './use-hotkeys.ts';
import { useIsStanding } from './use-is-standing.ts';
import { useIdleLock, useLockKey } from './use-lock.ts';
import { useScanRouting } from './use-scan-routing.ts';
import { useWayForKeys } from './use-way-for-keys.ts';
import './shell.css';

/** The frame around the screens of an open desk. */
export function Shell() {
  const { t } = useTranslation();
  const screen = useNavigation((state) => state.screen);
  const dialog = useNavigation((state) => state.dialog);
  const nobody = useDesk(({ settings }) => settings?.technician === '');
  // A dialog has the whole window measured: not in the same breath as all of it is made.
  const isStanding = useIsStanding();
  // Nor are the field for cards and the buttons around it made in one go: made at once, they keep the window busy.
  const isFramed = useDeferredValue(isStanding);
  useIdleLock();
  useWayForKeys();
  useScanRouting();
  useLockKey();
  useLaterScreens();
  useHotkeys({
    'Ctrl+1': () => goTo('verify'),
    'Ctrl+2': () => goTo('intake'),
    'Ctrl+3': () => goTo('board'),
    'Ctrl+4': () => goTo('loans'),
    'Ctrl+5': () => goTo('report'),
    'Ctrl+6': () => goTo('settings'),
    'Ctrl+N': () => void startBlankDraft().then(() => goTo('intake')),
    F1: () => openDialog('shortcuts'),
    F8: () => openCamera(),
    '?': () => openDialog('shortcuts'),
  });
  return (
    <div className="shell">
      {isFramed && (
        <>
          <Rail />
          <TopBar />
        </>
      )}
      <main className="shell-main" aria-label={t(`nav.${screen}`)}>
        {screen !== 'settings' && <Alarms />}
        <EventNotice />
        <Suspense>
          <CurrentScreen screen={screen} />
        </Suspense>
      </main>
      <StatusLine />
      <Toasts />
      {isStanding && (nobody || dialog === 'technician') && <TechnicianDialog />}
      {isStanding && !nobody && dialog === 'shortcuts' && <ShortcutsSheet />}
      {isStanding && !nobody && dialog === 'camera' && (
        <Suspense>
          <CameraDialog />
        </Suspense>
      )}
    </div>
  );
}

function CurrentScreen({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'verify':
      return <VerifyScreen />;
    case 'intake':
      return <IntakeScreen />;
    case 'board':
      return <BoardScreen />;
    case 'report':
      return <ReportScreen />;
    case 'loans':
      return <LoansScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
