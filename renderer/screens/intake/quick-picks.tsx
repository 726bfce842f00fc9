import { CircleCheck, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { findModel } from '../../../domain/kit/catalogue.ts';
import type { ProductRow } from '../../../domain/roster/rows.ts';
import { addItem, useDraft } from '../../state/draft-slice.ts';
import { itemKind } from './item-kind.ts';

/** The member's registered products: one press adds one with its serial number. */
export function QuickPicks() {
  const { t } = useTranslation();
  const products = useDraft(({ member }) => member?.products);
  const items = useDraft(({ draft }) => draft?.items);
  const list = useRef<HTMLUListElement>(null);
  const hasKit = (products ?? []).length > 0;
  useEffect(() => {
    // Ready for the first key, unless somebody is typing already.
    if (hasKit && document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  }, [hasKit]);
  if (products === undefined || !hasKit) return null;
  const isPicked = ({ model, serial }: ProductRow) =>
    items?.some((item) => item.model === model && item.serialText === serial) ?? false;
  return (
    <div className="quick-picks">
      <h2 className="part-title">{t('intake.quick')}</h2>
      <ul ref={list}>
        {products.map((product) => (
          <li key={`${product.model} ${product.serial}`}>
            <QuickPick product={product} isPicked={isPicked(product)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface QuickPickProps {
  readonly product: ProductRow;
  readonly isPicked: boolean;
}

function QuickPick({ product: { model, serial }, isPicked }: QuickPickProps) {
  const { t } = useTranslation();
  return (
    <Button
      className="quick-pick"
      isDisabled={isPicked}
      onPress={() => void addItem({ model, kind: itemKind(findModel(model)), serialText: serial })}
    >
      {isPicked ? <CircleCheck aria-hidden="true" /> : <Plus aria-hidden="true" />}
      <span className="visually-hidden">{t('intake.quickAdd', { model, serial })}</span>
      <strong aria-hidden="true">{model}</strong>
      <span className="code" aria-hidden="true">
        {serial}
      </span>
    </Button>
  );
}
