/** Bearer token → desk. That of a revoked desk opens only what is marked for it. */
import type { FastifyRequest } from 'fastify';
import { ownerOfToken } from '../store/desks.ts';
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
    const owner = token === undefined ? null : await ownerOfToken(store, token);
    if (owner === null) {
      throw new ProblemError(
        'unauthorised',
        'The hub does not know this desk: enrol it with a new pairing code.',
      );
    }
    if (owner.revokedAt !== null && request.routeOptions.config.alsoRevoked !== true) {
      throw new ProblemError(
        'revoked',
        'The access of this desk has ended: it can only hand over its facts.',
      );
    }
    request.desk = owner.desk;
    request.enrolment = owner.enrolment;
    request.revokedAt = owner.revokedAt;
  });
}
