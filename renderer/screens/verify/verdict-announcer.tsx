import { useTranslation } from 'react-i18next';
import { useVerify } from '../../state/verify-slice.ts';

/** Has the verdict read aloud. It stays mounted: a region that appears together with its words is not read. */
export function VerdictAnnouncer() {
  const { t } = useTranslation();
  const outcome = useVerify((state) => state.outcome);
  const given = outcome?.kind === 'verdict' ? outcome.given : null;
  const words =
    given === null
      ? []
      : [
          t(`verdict.${given.answer.verdict}`),
          given.answer.level === null ? null : t(`level.${given.answer.level}`),
          t(`verdict.means.${given.answer.verdict}`),
        ];
  return (
    <p className="visually-hidden" aria-live="assertive" aria-atomic="true">
      {words.filter((word) => word !== null).join('. ')}
    </p>
  );
}
