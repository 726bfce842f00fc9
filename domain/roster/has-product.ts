import { modelKey } from '../kit/catalogue.ts';
import type { Product } from '../kit/product.ts';
import type { MemberRow } from './rows.ts';

/** Whether a product is in a member's kit: model by whichever name, serial number in capitals. */
export function hasProduct({ products }: Pick<MemberRow, 'products'>, { model, serial }: Product): boolean {
  const wanted = serial.toUpperCase();
  // Serial numbers first: tens of thousands of products may be looked through, and a name takes longer to fold.
  return products.some(
    (product) => product.serial.toUpperCase() === wanted && modelKey(product.model) === modelKey(model),
  );
}
