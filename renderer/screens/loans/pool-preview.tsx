import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import type { PoolPreview } from '../../worker/service/pool-service.ts';
import { sayNumber } from '../../words/format.ts';

const counts = ['fresh', 'changed', 'same', 'absent'] as const;

/** What a list would change. */
export function PoolPreviewPart({ preview }: { readonly preview: PoolPreview }) {
  const { t } = useTranslation();
  const { rows, fresh, changed, ignored } = preview;
  return (
    <section className="pool-preview" role="status">
      <p className="panel-name">{t('pool.rows', { count: rows })}</p>
      <ul>
        {counts
          .filter((count) => preview[count] > 0)
          .map((count) => (
            <li key={count}>
              <strong className="numbers">{sayNumber(preview[count])}</strong> {t(`pool.${count}`)}
            </li>
          ))}
      </ul>
      {ignored.length > 0 && <p className="field-hint">{t('pool.ignored', { names: ignored.join(', ') })}</p>}
      {fresh + changed === 0 && <Banner tone="info" title={t('pool.nothing')} />}
    </section>
  );
}
