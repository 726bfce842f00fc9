/** Bearer token → desk. */
import type { FastifyRequest } from 'fastify';
import { deskOfToken } from '../store/desks.ts';
import type { Store } from '../store/store.ts';
import type { HubApp } from './hub-app.ts';
import { ProblemError } from './problems.ts';

const pattern = /^Bearer ([\w-]{20,200})$/i;

/** Makes every route of `app` ask for a desk's token, before the body is read. */
export function askForToken(app: HubApp, store: Store): void {
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, security: [{ token: [] }] };
  });
  app.addHook('onRequest', async (request: FastifyRequest) => {
    const token = pattern.exec(request.headers.authorization ?? '')?.[1];
    const desk = token === undefined ? null : await deskOfToken(store, token);
    if (desk === null) {
      throw new ProblemError(
        'unauthorised',
        'The hub does not know this desk: enrol it with a new pairing code.',
      );
    }
    request.desk = desk;
  });
}
