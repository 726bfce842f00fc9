/** The columns of the files an office exports; see commands/help.ts for the same in words. */
import { z } from 'zod';
import { countrySchema } from '../../domain/programme/country.ts';
import { cardKey } from '../../domain/roster/card-number.ts';
import { regionSchema } from '../../domain/roster/rows.ts';

/** Composed letters, so that the same name is the same text wherever it was exported. */
const text = (most: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(most, `is longer than ${most} characters`)
        .regex(/^\P{Cc}*$/u, 'contains a line break or a control character'),
    );

const needed = (most: number) => text(most).pipe(z.string().min(1, 'is empty'));

/** A member's or card's number, which must have something left when it is compared. */
const number = needed(40).refine((value) => cardKey(value) !== '', 'has neither letters nor digits');

const NOT_A_DATE = 'is not a date such as 2026-11-24';
const date = z
  .string()
  .trim()
  .pipe(
    z.iso
      .date(NOT_A_DATE)
      // PostgreSQL has no year 0.
      .refine((value) => !value.startsWith('0000'), NOT_A_DATE),
  );

const optional = <T>(schema: z.ZodType<T>) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable(),
  );

const oneOf = <const T extends readonly string[]>(choices: T) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(choices, `is none of: ${choices.join(', ')}`));

const country = z.string().trim().toUpperCase().pipe(countrySchema);
const region = oneOf(regionSchema.options);

export const memberFields = z.object({
  member_number: number,
  region,
  country,
  name: needed(200),
  email: text(200),
  phone: text(60),
  level: optional(oneOf(['silver', 'gold', 'platinum'])),
  level_since: optional(date),
  video: oneOf(['yes', 'no']).transform((answer) => answer === 'yes'),
  status: oneOf(['active', 'closed', 'blocked']),
  joined: date,
  card_sent: optional(date),
});

export const memberColumns = memberFields.refine((row) => row.level === null || row.level_since !== null, {
  path: ['level_since'],
  error: 'is needed with a level',
});

export const cardColumns = z.object({
  number,
  region,
  member_number: text(40),
  expires: optional(date),
  status: oneOf(['active', 'revoked']),
});

export const productColumns = z.object({
  member_number: number,
  model: needed(120),
  serial: needed(40),
  registered: date,
  details: oneOf(['complete', 'estimated']),
  bought_in: country,
});
