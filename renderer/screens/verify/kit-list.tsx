import { ChevronRight, CircleCheck, CircleSlash } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import { builtInPack } from '../../../domain/programme/built-in-pack.ts';
import { samplePack } from '../../../domain/programme/sample-pack.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import { explainKit, type KitLine } from '../../../domain/verdict/explain-kit.ts';
import type { GivenVerdict } from '../../worker/desk-service.ts';
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
  const kit = explainKit(member.products, given.sample ? samplePack : builtInPack, given.today);
  return (
    <>
      <ul className="kit-progress">
        {kit.progress.map(({ level, bodies, lenses, reached }) => (
          <li key={level} data-reached={reached}>
            {reached ? <CircleCheck aria-hidden="true" /> : <CircleSlash aria-hidden="true" />}
            {t('verify.progress', {
              level: t(`level.${level}`),
              bodies: bodies.have,
              bodiesNeeded: bodies.need,
              lenses: lenses.have,
              lensesNeeded: lenses.need,
            })}
          </li>
        ))}
      </ul>
      <ul className="kit-lines">
        {kit.lines.map((line, index) => (
          <Line key={`${line.product.model} ${line.product.serial} ${index}`} line={line} />
        ))}
      </ul>
    </>
  );
}

function Line({ line: { product, standing } }: { readonly line: KitLine }) {
  const { t } = useTranslation();
  return (
    <li className="kit-line" data-counts={standing.counts}>
      <span>{product.model}</span>
      <span className="code">{product.serial}</span>
      <span className="kit-standing">
        {standingWords(standing, t)}
        {product.details === 'estimated' && `, ${t('verify.estimated')}`}
      </span>
    </li>
  );
}
