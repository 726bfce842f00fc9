/** Whether CPS supports a product at all. What it does not is repaired all the same, in its ordinary time. */
import { findModel } from '../kit/catalogue.ts';
import type { Country } from './country.ts';
import type { IsoDate } from './iso-date.ts';
import { programmeInForce } from './programme-in-force.ts';
import type { ProgrammePack } from './programme-pack.ts';
import { outsideSupport } from './supported-product.ts';

/**
 * False for what the catalogue does not have, for a body or lens that never qualifies, and for what is out of support on
 * that date. What the programme says nothing about is supported as far as anybody knows.
 */
export function isCpsSupported(
  pack: ProgrammePack,
  { model, country, today }: { readonly model: string; readonly country: Country; readonly today: IsoDate },
): boolean {
  const known = findModel(model);
  if (known === null) return false;
  const programme = programmeInForce(pack, country, today)?.programme;
  if (programme === undefined || programme.kind === 'membership-year') return true;
  const product = programme.products.find((listed) => listed.model === known.name);
  if (product === undefined) return true;
  const isAccessory = known.kind === 'extender' || known.kind === 'flash';
  if (product.kind === 'other') return isAccessory;
  return outsideSupport(product, today) === null;
}
