/** Push, pull, and the nudges between them. */
import {
  problemSchema,
  pullAnswerSchema,
  pullQuerySchema,
  pushAnswerSchema,
  pushRequestSchema,
  MAX_PUSH_BYTES,
} from '../../domain/wire/hub-api.ts';
import { factWriter } from '../facts/fact-writer.ts';
import { readFacts } from '../facts/read-facts.ts';
import { readPushedFact } from '../facts/read-push.ts';
import { readSettings } from '../store/settings.ts';
import type { HubApp, HubContext } from './hub-app.ts';

export function addFactRoutes(app: HubApp, { store, nudges, now }: HubContext): void {
  const writeFacts = factWriter(store, now);
  app.post(
    '/v1/facts',
    {
      bodyLimit: MAX_PUSH_BYTES,
      config: { alsoRevoked: true },
      schema: {
        summary: 'Push facts; each is answered',
        body: pushRequestSchema,
        response: { 200: pushAnswerSchema, 400: problemSchema, 401: problemSchema, 413: problemSchema },
      },
    },
    (request) => {
      const { desk } = request;
      return writeFacts({ desk, facts: request.body.facts.map((value) => readPushedFact(value, desk)) });
    },
  );

  app.get(
    '/v1/facts',
    {
      schema: {
        summary: "Pull facts in the hub's sequence",
        querystring: pullQuerySchema,
        response: { 200: pullAnswerSchema, 400: problemSchema, 401: problemSchema },
      },
    },
    async (request) => {
      const { epoch } = await readSettings(store);
      return { epoch, ...(await readFacts(store, request.query.after, request.query.limit)) };
    },
  );

  app.get(
    '/v1/events',
    {
      schema: { summary: 'Server-sent nudges: facts, roster, attachments', produces: ['text/event-stream'] },
    },
    async (_request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        // A proxy on the way must not hold nudges back.
        'x-accel-buffering': 'no',
      });
      await nudges.add(reply.raw);
    },
  );
}
