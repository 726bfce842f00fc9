/** Bearer token → desk. That of a revoked desk opens only what is marked for it. */
import { ownerOfToken } from '../store/desks.ts';
import type { Store } from '../store/store.ts';
import type { HubApp } from './hub-app.ts';
import { ProblemError } from './problems.ts';

const pattern = /^Bearer ([\w-]{20,200})$/i;

/** Notes with every request of `app` whose token came with it, before the body is read. */
export function knowDesks(app: HubApp, store: Store): void {
  app.decorateRequest('desk', '');
  app.decorateRequest('enrolment', '');
  app.decorateRequest('revokedAt', null);
  app.addHook('onRequest', async (request) => {
    const token = pattern.exec(request.headers.authorization ?? '')?.[1];
    const owner = token === undefined ? null : await ownerOfToken(store, token);
    if (owner !== null) Object.assign(request, owner);
  });
}

/** Makes every route of `app` ask for a desk's token; `knowDesks` comes before. */
export function askForToken(app: HubApp): void {
  app.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, security: [{ token: [] }] };
  });
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.enrolment === '') {
      throw new ProblemError(
        'unauthorised',
        'The hub does not know this desk: enrol it with a new pairing code.',
      );
    }
    if (request.revokedAt !== null && request.routeOptions.config.alsoRevoked !== true) {
      throw new ProblemError(
        'revoked',
        'The access of this desk has ended: it can only hand over its facts.',
      );
    }
    done();
  });
}
