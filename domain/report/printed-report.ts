/** What the report is printed from. */
import { z } from 'zod';
import { eventSchema } from '../wire/event.ts';
import { eventReportSchema } from './event-report.ts';

export const printedReportSchema = z.strictObject({
  report: eventReportSchema,
  event: eventSchema,
  /** Language of the paper. */
  language: z.enum(['en', 'de']),
  /** ISO date at the venue: names the file. */
  day: z.iso.date(),
});

export type PrintedReport = z.infer<typeof printedReportSchema>;
