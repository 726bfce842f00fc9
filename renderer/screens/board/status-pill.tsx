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

interface StatusPillProps {
  readonly status: Status;
  /** How many of an intake's items were handed back. */
  readonly back?: { readonly done: number; readonly total: number };
}

/** Where an intake stands: sign and word, or how many of its items are back already. */
export function StatusPill({ status, back }: StatusPillProps) {
  const { t } = useTranslation();
  const Icon = statusIcons[status];
  const isPart = back !== undefined && back.done > 0 && back.done < back.total;
  return (
    <span className={`status-pill status-${status}`} {...(isPart ? { title: t(`status.${status}`) } : {})}>
      <Icon aria-hidden="true" />
      {isPart ? t('handBack.some', back) : t(`status.${status}`)}
    </span>
  );
}
