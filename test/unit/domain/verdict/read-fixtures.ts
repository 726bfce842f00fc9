/** Cases with what is expected of their answers: every key exactly, and the ids listed among those of the answer. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const fixtureSchema = z.array(
  z.strictObject({
    name: z.string(),
    case: z.unknown(),
    expect: z.strictObject({
      verdict: z.string(),
      level: z.string().nullable().optional(),
      video: z.boolean().optional(),
      basis: z.string().optional(),
      reasons: z.array(z.string()).min(1),
      warnings: z.array(z.string()).default([]),
      advice: z.array(z.string()).default([]),
    }),
  }),
);

export const ownFixtures = 'test/fixtures/verdict/cases.json';

export function readFixtures(file: string): z.infer<typeof fixtureSchema> {
  return fixtureSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
