/** What is printed of intakes: a receipt for the visitor, labels for the kit. */
import { z } from 'zod';
import { receiptSchema } from '../intake/receipt.ts';
import { labelFormats, MAX_LABELLED, receiptFormats } from './formats.ts';

export const paperSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), format: z.enum(receiptFormats), receipt: receiptSchema }),
  z.strictObject({
    kind: z.literal('labels'),
    format: z.enum(labelFormats),
    /** That of the technicians: no visitor reads a label. */
    language: z.enum(['en', 'de']),
    /** A label for each item of each of these. */
    labelled: z.array(receiptSchema).min(1).max(MAX_LABELLED),
  }),
]);

export type Paper = z.infer<typeof paperSchema>;

/** Name of the file a paper is saved in: tickets, never a person. */
export function paperFileName(paper: Paper): string {
  if (paper.kind === 'receipt') {
    const { ticket } = paper.receipt.taken.body;
    const suffix = { a4: '', a5: ' A5', roll: ' 80 mm' }[paper.format];
    return `${ticket}${suffix}.pdf`;
  }
  const tickets = paper.labelled.map(({ taken }) => taken.body.ticket);
  const [first = ''] = tickets;
  const others = tickets.length > 1 ? ` and ${tickets.length - 1} more` : '';
  const suffix = { label: '', 'label-roll': ' 80 mm' }[paper.format];
  return `${first}${others} labels${suffix}.pdf`;
}
