import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../domain/roster/rows.ts';
import type { Translate } from '../../locales/i18n.ts';
import type { JudgedKit } from '../../worker/service/given-verdict.ts';
import { standingWords } from './standing-words.ts';

interface KitLinesProps {
  readonly products: readonly ProductRow[];
  readonly kit: JudgedKit | null;
}

/** Every product with how it counts or why it doesn't; by themselves where products are not counted. */
export function KitLines({ products, kit }: KitLinesProps) {
  const { t } = useTranslation();
  return (
    <ul className="kit-lines">
      {linesOf(products, kit, t).map((line, index) => (
        <KitLine key={`${line.product.model} ${line.product.serial} ${index}`} {...line} />
      ))}
    </ul>
  );
}

interface Line {
  readonly product: Pick<ProductRow, 'model' | 'serial' | 'details'>;
  readonly words: string;
  readonly counts: boolean;
}

function linesOf(products: readonly ProductRow[], kit: JudgedKit | null, t: Translate): readonly Line[] {
  if (kit === null || kit.kind === 'membership-year') {
    return products.map((product) => ({ product, words: '', counts: true }));
  }
  return kit.lines.map(({ product, standing }) => ({
    product,
    words: standingWords(standing, t),
    counts: standing.counts,
  }));
}

function KitLine({ product: { model, serial, details }, words, counts }: Line) {
  const { t } = useTranslation();
  const estimated = details === 'estimated' ? t('verify.estimated') : '';
  return (
    <li className="kit-line" data-counts={counts}>
      <span>{model}</span>
      <span className="code">{serial}</span>
      <span className="kit-standing">{[words, estimated].filter((part) => part !== '').join(', ')}</span>
    </li>
  );
}
