/** The bytes of attachments: how much of them is here, their next part, and the whole or a range of it. */
import {
  MAX_PART_BYTES,
  RECEIVED_HEADER,
  attachmentParamsSchema,
  partAnswerSchema,
  partQuerySchema,
} from '../../domain/wire/attachments.ts';
import { problemSchema } from '../../domain/wire/hub-api.ts';
import { attachmentSize, readAttachment } from '../attachments/read-attachment.ts';
import { storePart } from '../attachments/store-part.ts';
import { readRange } from './byte-range.ts';
import { BYTES } from './bytes-body.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { ProblemError } from './problems.ts';

export function addAttachmentRoutes(app: HubApp, { store }: HubContext): void {
  app.head(
    '/v1/attachments/:hash',
    {
      config: { alsoRevoked: true },
      schema: { summary: 'How much of an attachment the hub has', params: attachmentParamsSchema },
    },
    async ({ params: { hash } }, reply) => {
      const size = await attachmentSize(store, hash);
      return reply.header(RECEIVED_HEADER, size?.received ?? 0).send();
    },
  );

  app.put(
    '/v1/attachments/:hash',
    {
      bodyLimit: MAX_PART_BYTES,
      config: { alsoRevoked: true },
      schema: {
        summary: 'The next part of an attachment',
        consumes: [BYTES],
        params: attachmentParamsSchema,
        querystring: partQuerySchema,
        response: { 200: partAnswerSchema, 400: problemSchema, 401: problemSchema, 413: problemSchema },
      },
    },
    async ({ body, desk, params: { hash }, query: { from, of } }) => {
      if (!Buffer.isBuffer(body) || body.length === 0 || from + body.length > of) {
        throw new ProblemError('bad-request', 'A part is bytes of the attachment, within its size.');
      }
      const answer = await storePart(store, desk, { hash, from, of, bytes: body });
      if (answer === null) {
        throw new ProblemError('too-large', 'This desk has sent as many bytes of attachments as it may.');
      }
      return answer;
    },
  );

  app.get(
    '/v1/attachments/:hash',
    {
      schema: {
        summary: 'The bytes of a complete attachment, all or a range; HEAD tells how many are here',
        params: attachmentParamsSchema,
        produces: [BYTES],
      },
    },
    async ({ headers, params: { hash } }, reply) => {
      const size = await attachmentSize(store, hash);
      if (size === null || size.received < size.bytes) {
        throw new ProblemError('not-found', 'The hub does not have it yet: its desk has not sent all of it.');
      }
      const range = readRange(headers.range, size.bytes);
      if (range.kind === 'unsatisfiable') {
        return reply.code(416).header('content-range', `bytes */${size.bytes}`).send();
      }
      const { start, end } = range.kind === 'all' ? { start: 0, end: size.bytes - 1 } : range;
      if (range.kind === 'part') {
        void reply.code(206).header('content-range', `bytes ${start}-${end}/${size.bytes}`);
      }
      return reply
        .header('content-type', BYTES)
        .header('cache-control', 'private, no-store')
        .send(await readAttachment(store, hash, start, end - start + 1));
    },
  );
}
