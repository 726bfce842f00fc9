import { Keyboard, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../design/icon-button.tsx';
import { SampleBadge } from '../design/sample-badge.tsx';
import { useDesk } from '../state/desk-slice.ts';
import { openDialog } from '../state/navigation-slice.ts';
import './top-bar.css';

/** Where this desk is and who works at it. */
export function TopBar() {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event.name ?? '');
  const code = useDesk(({ status }) => status?.desk ?? '');
  const sample = useDesk(({ status }) => status !== null && (status.event.sample || status.roster.sample));
  const technician = useDesk(({ settings }) => settings?.technician ?? '');
  const name = technician === '' ? t('shell.noTechnician') : technician;
  return (
    <header className="top-bar">
      <span className="top-bar-desk code" title={t('shell.desk', { desk: code })}>
        {code}
      </span>
      <span className="top-bar-event">{event}</span>
      {sample && <SampleBadge words={t('common.sample')} />}
      <span className="top-bar-gap" />
      <IconButton
        icon={Keyboard}
        label={t('shell.shortcuts')}
        keys="F1"
        onPress={() => openDialog('shortcuts')}
      />
      <Button
        className="technician"
        aria-label={technician === '' ? name : t('shell.technician', { name })}
        onPress={() => openDialog('technician')}
      >
        <UserRound aria-hidden="true" />
        <span>{name}</span>
      </Button>
    </header>
  );
}
