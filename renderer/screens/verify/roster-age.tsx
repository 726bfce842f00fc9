import { Database } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../state/use-now.ts';
import { sayAge } from '../../words/format.ts';
import './roster-age.css';

/** How old the roster is that the verdict rests on. */
export function RosterAge({ builtAt }: { readonly builtAt: string | null }) {
  const { t } = useTranslation();
  const now = useNow();
  const age = builtAt === null ? null : (sayAge(now - Date.parse(builtAt)) ?? t('age.now'));
  return (
    <p className="roster-age">
      <Database aria-hidden="true" />
      {age === null ? t('verify.rosterNone') : t('verify.rosterAge', { age })}
    </p>
  );
}
