/** A kit laid open product by product. */
import type { RegisteredProduct } from './case.ts';
import type { NotCounting, ProductStanding } from './product-standing.ts';

export interface KitLine<Standing = ProductStanding> {
  readonly product: RegisteredProduct;
  readonly standing: Standing | NotCounting;
}

/**
 * Every product with its standing, sorted by model and serial whatever the order of registration. A product registered
 * twice, that is with the same model and serial, counts once, from its first registration.
 */
export function kitLines<Standing>(
  products: readonly RegisteredProduct[],
  standingOf: (product: RegisteredProduct) => Standing,
): KitLine<Standing>[] {
  const sorted = [...products].sort(byIdentity);
  return sorted.map((product, at) => {
    const before = sorted[at - 1];
    const twice = before?.model === product.model && before.serial === product.serial;
    return { product, standing: twice ? registeredTwice : standingOf(product) };
  });
}

const registeredTwice: NotCounting = { counts: false, why: 'registered-twice' };

function byIdentity(one: RegisteredProduct, other: RegisteredProduct): number {
  return (
    order(one.model, other.model) ||
    order(one.serial, other.serial) ||
    order(one.registered, other.registered) ||
    order(one.details, other.details) ||
    order(one.boughtIn, other.boughtIn)
  );
}

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
