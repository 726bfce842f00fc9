import { useTranslation } from 'react-i18next';
import type { Paper } from '../../domain/paper/paper.ts';
import { ItemLabel } from './item-label.tsx';

type Labels = Extract<Paper, { kind: 'labels' }>;

/** A label for every item, each on a page of its own. */
export function LabelsDocument({ labels: { labelled, format, language } }: { readonly labels: Labels }) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'desk');
  return (
    <article className={`paper labels labels-${format}`} lang={language}>
      {labelled.map((receipt) =>
        receipt.taken.body.items.map((item, index) => (
          <ItemLabel key={item.id} receipt={receipt} index={index} format={format} t={t} />
        )),
      )}
    </article>
  );
}
