import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IntakeItem } from '../../../domain/facts/intake-taken.ts';
import { sayListed } from '../../words/listed.ts';

/** What of an intake CPS does not support, as it was decided when it was taken in; nothing where it supports all. */
export function UnsupportedLine({ items }: { readonly items: readonly IntakeItem[] }) {
  const { t } = useTranslation();
  const models = items.flatMap(({ model, cpsSupported = true }) => (cpsSupported ? [] : [model]));
  if (models.length === 0) return null;
  return (
    <p className="ticket-unsupported">
      <Info aria-hidden="true" />
      <span>{t('ticket.unsupported', { models: sayListed([...new Set(models)]) })}</span>
    </p>
  );
}
