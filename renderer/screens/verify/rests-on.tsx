import { Database, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../state/use-now.ts';
import { sayAge } from '../../words/format.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import './rests-on.css';

/** What the verdict rests on: how old the roster is, and by which programme it was judged. */
export function RestsOn({ given: { rosterBuiltAt, programme } }: { readonly given: GivenVerdict }) {
  const { t } = useTranslation();
  const now = useNow();
  const roster = () => {
    if (rosterBuiltAt === null) return t('verify.rosterNone');
    const age = sayAge(now - Date.parse(rosterBuiltAt));
    return age === null ? t('verify.rosterFresh') : t('verify.rosterAge', { age });
  };
  return (
    <ul className="rests-on">
      <li>
        <Database aria-hidden="true" />
        {roster()}
      </li>
      {/* A sample is named in large letters, beside the level itself. */}
      {!programme.sample && (
        <li>
          <Scale aria-hidden="true" />
          {t('verify.programme', { name: programme.name, version: programme.version })}
        </li>
      )}
    </ul>
  );
}
