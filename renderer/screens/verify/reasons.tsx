import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { spokenLanguage } from '../../locales/spoken.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import './reasons.css';

/** Why, in sentences: the reasons first, then what to watch out for. */
export function Reasons({ given: { answer, said } }: { readonly given: GivenVerdict }) {
  const { t } = useTranslation();
  // One sentence per reason, then one per warning: see verdict.md.
  const { explain } = said[spokenLanguage()];
  const reasons = explain.slice(0, answer.reasons.length);
  const warnings = explain.slice(answer.reasons.length);
  return (
    <>
      <section className="reasons">
        <h2>{t('verify.why')}</h2>
        <ul>
          {reasons.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {warnings.length > 0 && (
        <section className="reasons reasons-warnings">
          <h2>{t('verify.watch')}</h2>
          <ul>
            {warnings.map((sentence) => (
              <li key={sentence}>
                <TriangleAlert aria-hidden="true" />
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
