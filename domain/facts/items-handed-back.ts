/** Items of an intake went out of the desk's hands. `about` is the intake. */
import { z } from 'zod';
import { signatureSchema } from './signature.ts';

/** Only which kind of document was seen; nothing that stands in it. */
export const identityDocuments = ['passport', 'identity-card', 'driving-licence', 'press-card'] as const;

/** What showed that this is the right person. */
export const handBackProof = z.discriminatedUnion('by', [
  z.strictObject({
    /** The intake's own receipt: its barcode was scanned, or its ticket typed. */
    by: z.literal('receipt'),
    /** Who collected for the person that handed it in; null when they came themselves. */
    collector: z.string().trim().min(1).max(200).nullable(),
  }),
  z.strictObject({ by: z.literal('card') }),
  z.strictObject({ by: z.literal('identity'), document: z.enum(identityDocuments) }),
  z.strictObject({ by: z.literal('signature') }),
]);

export const itemsHandedBack = z
  .strictObject({
    /** Ids of the intake's items; the others stay. */
    items: z.array(z.uuidv7()).min(1).max(40),
    proof: handBackProof,
    /** Null when they did not sign. */
    signature: signatureSchema.nullable(),
  })
  .refine(({ proof, signature }) => proof.by !== 'signature' || signature !== null, {
    path: ['signature'],
    message: 'must be there when nothing else proves who it was',
  });

export type HandBackProof = z.infer<typeof handBackProof>;
export type IdentityDocument = (typeof identityDocuments)[number];
