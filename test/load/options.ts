/** What `npm run load` is told. */
import { parseArgs } from 'node:util';
import { z } from 'zod';

const schema = z.object({
  desks: z.coerce.number().int().min(1).max(600).default(200),
  /** Facts a second of all desks together. */
  rate: z.coerce.number().int().min(1).default(2000),
  seconds: z.coerce.number().int().min(1).default(60),
  hubs: z.coerce.number().int().min(1).max(16).default(2),
  /** Where the report goes, or null. */
  json: z.string().nullable().default(null),
});

export type LoadOptions = z.infer<typeof schema>;

/** Throws with the reason on what can't be read. */
export function readOptions(argv: readonly string[]): LoadOptions {
  const option = { type: 'string' } as const;
  const options = { desks: option, rate: option, seconds: option, hubs: option, json: option };
  return schema.parse(parseArgs({ args: [...argv], options }).values);
}
