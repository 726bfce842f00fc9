/**
 * What a programme that counts products says about one of them. Source: FAQ, "How does qualifying a product for CPS
 * membership work?"
 */
import { z } from 'zod';
import { levelSchema } from './level.ts';
import { supportIsInOrder, supportPeriod } from './supported-product.ts';

export const productKinds = ['body', 'lens', 'pro-video', 'other'] as const;

export const modelAndKind = {
  /** The exact name: EF 100mm f/2.8 Macro is not EF 100mm f/2.8 Macro USM. */
  model: z.string().min(1),
  kind: z.enum(productKinds),
};

export const programmeProductSchema = z
  .strictObject({
    ...modelAndKind,
    /** The highest photo level it counts towards; null when that is not known. */
    limit: levelSchema.nullable(),
    ...supportPeriod,
  })
  .superRefine(supportIsInOrder);

export type ProductKind = (typeof productKinds)[number];
export type ProgrammeProduct = z.infer<typeof programmeProductSchema>;
