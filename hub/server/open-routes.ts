/** The routes that ask for no token: health, enrolment, the interface's description. */
import { z } from 'zod';
import {
  enrolRequestSchema,
  enrolmentSchema,
  healthSchema,
  problemSchema,
} from '../../domain/wire/hub-api.ts';
import { rosterKeyOf } from '../../domain/roster/roster-manifest.ts';
import { enrol } from '../store/desks.ts';
import { eventOf, readSettings } from '../store/settings.ts';
import { guessLimit } from './guess-limit.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { ProblemError } from './problems.ts';

const MAX_ENROL_BYTES = 1024;

export function addOpenRoutes(app: HubApp, { store, now }: HubContext): void {
  app.get(
    '/v1/health',
    { schema: { summary: 'Is it the hub, and which epoch', response: { 200: healthSchema } } },
    async () => {
      const { epoch } = await readSettings(store);
      return { service: 'cps-event-desk-hub' as const, epoch, now: new Date(now()).toISOString() };
    },
  );

  const limit = guessLimit();
  app.post(
    '/v1/enrol',
    {
      bodyLimit: MAX_ENROL_BYTES,
      schema: {
        summary: 'Exchange a one-time pairing code for a token',
        body: enrolRequestSchema,
        response: { 200: enrolmentSchema, 403: problemSchema, 429: problemSchema },
      },
    },
    async (request) => {
      if (!limit.mayTry(request.ip, now())) {
        throw new ProblemError('too-many', 'Too many wrong codes from here: wait ten minutes.');
      }
      const settings = await readSettings(store);
      const event = eventOf(settings);
      if (event === null)
        throw new ProblemError('unknown-code', 'The hub serves no event yet: set it with `hub event`.');
      const enrolled = await enrol(store, request.body.code, now());
      if (enrolled === null) {
        throw new ProblemError(
          'unknown-code',
          'The code is not known, was used, or has expired: ask for a new one.',
        );
      }
      limit.wasRight(request.ip);
      return { ...enrolled, rosterKey: rosterKeyOf(settings.secretKey), event };
    },
  );

  app.get(
    '/v1/openapi.json',
    {
      schema: {
        summary: 'This interface, as OpenAPI',
        response: { 200: z.looseObject({ openapi: z.string() }) },
      },
    },
    () => ({ ...app.swagger(), openapi: '3.0.3' }),
  );
}
