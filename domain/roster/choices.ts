/**
 * Closed choices as numbers: their places in the schema's list. Those lists are part of the format: what is added goes
 * to the end, and a test notices anything else.
 */
import { cardRowSchema, memberRowSchema, productRowSchema, regionSchema } from './rows.ts';

class Choices<T extends string> {
  readonly values: readonly T[];

  constructor(values: readonly T[]) {
    this.values = values;
  }

  number(value: T): number {
    return this.values.indexOf(value);
  }

  /** Undefined where no choice has that number. */
  value(number: unknown): T | undefined {
    return typeof number === 'number' ? this.values[number] : undefined;
  }
}

export const regions = new Choices(regionSchema.options);
export const levels = new Choices(memberRowSchema.shape.level.unwrap().options);
export const memberStates = new Choices(memberRowSchema.shape.status.options);
export const cardStates = new Choices(cardRowSchema.shape.status.options);
export const detailStates = new Choices(productRowSchema.shape.details.options);
