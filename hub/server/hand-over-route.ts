/** Takes a file of unsent facts that one desk made and another brings. The other can't read it: it is passed on as it is. */
import { handOverAnswerSchema, MAX_HAND_OVER_BYTES, problemSchema } from '../../domain/wire/hub-api.ts';
import { takeHandOver } from '../facts/take-hand-over.ts';
import { BYTES } from './bytes-body.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { ProblemError } from './problems.ts';

export function addHandOverRoute(app: HubApp, { store, now }: HubContext): void {
  app.post(
    '/v1/hand-over',
    {
      bodyLimit: MAX_HAND_OVER_BYTES,
      schema: {
        summary: 'Bring a file of facts that waited at a desk without a network',
        consumes: [BYTES],
        response: { 200: handOverAnswerSchema, 400: problemSchema, 401: problemSchema, 413: problemSchema },
      },
    },
    async ({ body }) => {
      if (!Buffer.isBuffer(body)) {
        throw new ProblemError('bad-request', `The body must be the file itself, as ${BYTES}.`);
      }
      return takeHandOver(store, body, now());
    },
  );
}
