import type { ProgrammePack } from './programme-pack.ts';
import type { ProgrammeOverrides } from './programme-product.ts';

/** The pack with a case's own products laid over it. The exact model decides; the last one said about a model holds. */
export function withOverrides(pack: ProgrammePack, overrides: ProgrammeOverrides | undefined): ProgrammePack {
  if (overrides?.products === undefined) return pack;
  const byModel = new Map(
    [...pack.products, ...overrides.products].map((product) => [product.model, product]),
  );
  return { ...pack, products: [...byModel.values()] };
}
