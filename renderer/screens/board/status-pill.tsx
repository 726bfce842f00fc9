import { Handshake, Inbox, PackageCheck, Wrench, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '../../../domain/facts/status-moved.ts';
import './status-pill.css';

export const statusIcons: Record<Status, LucideIcon> = {
  received: Inbox,
  'in-work': Wrench,
  ready: PackageCheck,
  'handed-back': Handshake,
};

/** Where an intake stands: sign and word. */
export function StatusPill({ status }: { readonly status: Status }) {
  const { t } = useTranslation();
  const Icon = statusIcons[status];
  return (
    <span className={`status-pill status-${status}`}>
      <Icon aria-hidden="true" />
      {t(`status.${status}`)}
    </span>
  );
}
