/** What a laptop that is no longer a desk may still ask: whether that is so, and that its hand-over be noted. */
import { signRevocation } from '../../domain/wire/revocation.ts';
import { handedOverSchema, problemSchema, revocationAnswerSchema } from '../../domain/wire/hub-api.ts';
import { noteHandedOver } from '../store/desks.ts';
import { readSettings } from '../store/settings.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { ProblemError } from './problems.ts';

export function addRevocationRoutes(app: HubApp, { store, now }: HubContext): void {
  app.get(
    '/v1/revocation',
    {
      config: { alsoRevoked: true },
      schema: {
        summary: "The signed statement that this laptop's access has ended, or null",
        response: { 200: revocationAnswerSchema, 401: problemSchema },
      },
    },
    async ({ desk, enrolment, revokedAt }) => {
      if (revokedAt === null) return { revocation: null };
      const { secretKey } = await readSettings(store);
      return { revocation: signRevocation({ desk, enrolment, revokedAt }, secretKey) };
    },
  );

  app.post(
    '/v1/revocation/handed-over',
    {
      config: { alsoRevoked: true },
      schema: {
        summary: 'A revoked laptop says that the hub has everything it had',
        response: { 200: handedOverSchema, 401: problemSchema, 404: problemSchema },
      },
    },
    async ({ enrolment }) => {
      const handedOverAt = await noteHandedOver(store, enrolment, now());
      if (handedOverAt === null)
        throw new ProblemError('not-found', 'The access of this desk has not ended.');
      return { handedOverAt };
    },
  );
}
