import { useTranslation } from 'react-i18next';
import './idle-panel.css';

/** No verdict: the desk is ready, or the answer is on its way. */
export function IdlePanel({ busy }: { readonly busy: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="idle" data-verdict="none" aria-label={t('verify.region')} aria-live="polite">
      <svg className="idle-frame" viewBox="0 0 160 104" aria-hidden="true">
        <path d="M4 26V14A10 10 0 0 1 14 4h14M132 4h14a10 10 0 0 1 10 10v12M156 78v12a10 10 0 0 1-10 10h-14M28 100H14A10 10 0 0 1 4 90V78" />
        <path
          className="idle-bars"
          d="M34 30v44M44 30v44M50 30v44M62 30v44M68 30v44M82 30v44M88 30v44M100 30v44M110 30v44M116 30v44M126 30v44"
        />
      </svg>
      <h1>{busy ? t('verify.looking') : t('verify.idle')}</h1>
      <p>{busy ? '' : t('verify.idleHint')}</p>
    </section>
  );
}
