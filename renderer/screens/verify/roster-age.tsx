import { Database } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../state/use-now.ts';
import { sayAge } from '../../words/format.ts';
import './roster-age.css';

/** How old the roster is that the verdict rests on. */
export function RosterAge({ builtAt }: { readonly builtAt: string | null }) {
  const { t } = useTranslation();
  const now = useNow();
  const words = () => {
    if (builtAt === null) return t('verify.rosterNone');
    const age = sayAge(now - Date.parse(builtAt));
    return age === null ? t('verify.rosterFresh') : t('verify.rosterAge', { age });
  };
  return (
    <p className="roster-age">
      <Database aria-hidden="true" />
      {words()}
    </p>
  );
}
