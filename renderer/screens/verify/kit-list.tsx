import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import type { MemberRow, ProductRow } from '../../../domain/roster/rows.ts';
import type { GivenVerdict } from '../../worker/desk-service.ts';
import { kitInForce } from './kit-in-force.ts';
import { KitProgress } from './kit-progress.tsx';
import { standingWords } from './standing-words.ts';
import './kit-list.css';

interface KitListProps {
  readonly given: GivenVerdict;
  readonly member: MemberRow;
}

/** The member's products, unfolded on demand: how each counts, and how far it is to every level. */
export function KitList({ given, member }: KitListProps) {
  const { t } = useTranslation();
  if (member.products.length === 0) return <p className="kit-none">{t('verify.kitNone')}</p>;
  return (
    <Disclosure className="kit">
      <Heading>
        <Button slot="trigger" className="kit-trigger">
          <ChevronRight aria-hidden="true" />
          {t('verify.kit')}
          <span className="kit-count">{t('verify.kit_count', { count: member.products.length })}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <Kit given={given} member={member} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function Kit({ given, member }: KitListProps) {
  const { t } = useTranslation();
  const kit = kitInForce(given, member);
  const lines =
    kit === null
      ? member.products.map((product) => ({ product, words: '', counts: true }))
      : kit.lines.map(({ product, standing }) => ({
          product,
          words: standingWords(standing, t),
          counts: standing.counts,
        }));
  return (
    <>
      {kit !== null && <KitProgress kit={kit} />}
      <ul className="kit-lines">
        {lines.map(({ product, words, counts }, index) => (
          <Line
            key={`${product.model} ${product.serial} ${index}`}
            product={product}
            words={words}
            counts={counts}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly product: Pick<ProductRow, 'model' | 'serial' | 'details'>;
  readonly words: string;
  readonly counts: boolean;
}

function Line({ product: { model, serial, details }, words, counts }: LineProps) {
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
