/** One product of many of its model. */
import { modelKey, modelNameKey, modelNameKeys } from './catalogue.ts';

export interface Product {
  readonly model: string;
  readonly serial: string;
}

/** One text for each product: its model by whichever name, its serial number in capitals as on the product. */
export function productKey({ model, serial }: Product): string {
  return keyOf(modelKey(model), serial);
}

/**
 * The same by the very name its model is written with. No catalogue has a hand in it: a hub writes it into rosters, and
 * desks may know more names, or other ones, than that hub.
 */
export function writtenProductKey({ model, serial }: Product): string {
  return keyOf(modelNameKey(model), serial);
}

/** The written keys of a product, for each name its model goes by. */
export function writtenProductKeys({ model, serial }: Product): readonly string[] {
  return modelNameKeys(model).map((name) => keyOf(name, serial));
}

function keyOf(model: string, serial: string): string {
  return `${model} ${serial.toUpperCase()}`;
}
