/** A hand-back in words: what went, and what showed that it was the right person. */
import type { HandBackProof } from '../../domain/facts/items-handed-back.ts';
import type { FactOf } from '../../domain/facts/kinds.ts';
import { isSignatureTrue } from '../../domain/intake/hand-back.ts';
import type { Translate } from '../locales/i18n.ts';
import { sayListed } from './listed.ts';

/** "EOS R5 and RF 50mm": those of an intake's items. */
export function itemsWords({ body }: FactOf<'intake-taken'>, items: readonly string[]): string {
  return sayListed(body.items.filter(({ id }) => items.includes(id)).map(({ model }) => model));
}

/** "Passport shown". */
export function proofWords(proof: HandBackProof, t: Translate): string {
  switch (proof.by) {
    case 'receipt':
      return proof.collector === null
        ? t('handBack.by.receipt')
        : t('handBack.by.collector', { name: proof.collector });
    case 'identity':
      return t('handBack.by.identity', { document: t(`handBack.documents.${proof.document}`) });
    case 'card':
    case 'signature':
      return t(`handBack.by.${proof.by}`);
  }
}

/** "Passport shown, signed". */
export function howWords(
  taken: FactOf<'intake-taken'>,
  handBack: FactOf<'items-handed-back'>,
  t: Translate,
): string {
  const { proof, signature } = handBack.body;
  const signed =
    signature === null ? 'unsigned' : isSignatureTrue(taken, handBack) ? 'signed' : 'signedOther';
  return `${proofWords(proof, t)}, ${t(`handBack.${signed}`)}`;
}
