/** A fact: one immutable thing that happened at a desk. The envelope is the same for every kind. */
import { z } from 'zod';
import { clockReadingSchema } from './hybrid-clock.ts';

/** Two to four capital letters, given by the hub; it starts every ticket. */
export const deskCodeSchema = z.string().regex(/^[A-Z]{2,4}$/, 'must be two to four capital letters');

/** The largest fact accepted anywhere, in characters of its JSON. */
export const MAX_FACT_LENGTH = 256 * 1024;

export const factSchema = z.strictObject({
  /** UUIDv7, made before the first attempt to save; it never changes. */
  id: z.uuidv7(),
  desk: deskCodeSchema,
  /** Counts the desk's own facts from 1, without gaps. */
  seq: z.int().min(1),
  at: clockReadingSchema,
  technician: z.string().min(1).max(80),
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be words joined by hyphens'),
  /** Id of what it is about: an intake, a verdict; a fact that starts something is about itself. */
  about: z.uuidv7(),
  body: z.record(z.string(), z.unknown()),
  /** Version of the body's schema. */
  v: z.int().min(1),
});

export type Fact = z.infer<typeof factSchema>;
