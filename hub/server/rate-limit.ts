/**
 * Keeps whoever asks far too often, by a fault or on purpose, from taking the hub from the others. Counted in each process
 * by itself: each protects itself.
 */
import rateLimit from '@fastify/rate-limit';
import type { HubApp } from './hub-app.ts';
import { ProblemError } from './problems.ts';
import type { ServerLimits } from './server-limits.ts';

/** Desks and addresses remembered at the most, so that many of them can't fill the memory. */
const MAX_REMEMBERED = 10_000;

/** Counts every request of `app`, whatever it asks for; `knowDesks` comes before. */
export async function limitRequests(app: HubApp, limits: ServerLimits): Promise<void> {
  await app.register(rateLimit, { global: false, cache: MAX_REMEMBERED });
  const count = app.createRateLimit({
    timeWindow: limits.windowMs,
    max: (request) => (request.enrolment === '' ? limits.ofAddress : limits.ofDesk),
    keyGenerator: (request) => (request.enrolment === '' ? request.ip : request.enrolment),
  });
  app.addHook('onRequest', async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    void reply.header('retry-after', counted.ttlInSeconds);
    throw new ProblemError('too-many', `Too many requests: ask again in ${counted.ttlInSeconds} s.`);
  });
}
