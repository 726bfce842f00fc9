import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../domain/roster/rows.ts';
import type { JudgedKit } from '../../worker/service/given-verdict.ts';
import { KitLines } from './kit-lines.tsx';
import { KitProgress } from './kit-progress.tsx';
import './kit-list.css';

interface KitListProps {
  readonly products: readonly ProductRow[];
  /** Null where the desk has no rules for them. */
  readonly kit: JudgedKit | null;
}

/** The member's products, unfolded on demand: how each counts, and how far it is to every level. */
export function KitList({ products, kit }: KitListProps) {
  const { t } = useTranslation();
  if (products.length === 0) return <p className="kit-none">{t('verify.kitNone')}</p>;
  return (
    <Disclosure className="kit">
      <Heading>
        <Button slot="trigger" className="kit-trigger">
          <ChevronRight aria-hidden="true" />
          {t('verify.kit')}
          <span className="kit-count">{t('verify.kit_count', { count: products.length })}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <KitRules kit={kit} />
        <KitLines products={products} kit={kit} />
      </DisclosurePanel>
    </Disclosure>
  );
}

/** How the products make a level, or why they don't. */
function KitRules({ kit }: Pick<KitListProps, 'kit'>) {
  const { t } = useTranslation();
  if (kit === null) return <p className="kit-rules">{t('verify.kitNoRules')}</p>;
  switch (kit.kind) {
    case 'counts':
    case 'points':
      return <KitProgress kit={kit} />;
    case 'membership-year':
      return <p className="kit-rules">{t('verify.kitByMembership')}</p>;
  }
}
