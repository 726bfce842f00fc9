/** What a programme says about one product. */
import { z } from 'zod';
import { isoDateSchema } from './iso-date.ts';
import { levelSchema } from './level.ts';

export const productKinds = ['body', 'lens', 'pro-video', 'other'] as const;

export const programmeProductSchema = z.strictObject({
  /** The exact name: EF 100mm f/2.8 Macro is not EF 100mm f/2.8 Macro USM. */
  model: z.string().min(1),
  kind: z.enum(productKinds),
  /** The highest photo level it counts towards; null when that is not known. */
  limit: levelSchema.nullable(),
  /** First and last day of support, both included. */
  supportedFrom: isoDateSchema.optional(),
  supportedUntil: isoDateSchema.optional(),
});

/** Products a single case says otherwise about, laid over the pack's. */
export const programmeOverridesSchema = z.strictObject({
  products: z.array(programmeProductSchema).optional(),
});

export type ProductKind = (typeof productKinds)[number];
export type ProgrammeProduct = z.infer<typeof programmeProductSchema>;
export type ProgrammeOverrides = z.infer<typeof programmeOverridesSchema>;
