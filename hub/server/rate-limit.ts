/**
 * Keeps whoever asks far too often, by a fault or on purpose, from taking the hub from the others. Counted in each process
 * by itself: each protects itself.
 */
import rateLimit from '@fastify/rate-limit';
import type { HubApp } from './hub-app.ts';
import { ProblemError } from './problems.ts';

const WINDOW_MS = 10_000;
/** Of one desk: many times what it takes to send or fetch 20,000 facts, forty requests, or a whole roster, some hundred. */
export const MAX_OF_DESK = 1000;
/** Of one address, without a desk's token: a whole event may enrol or be watched from behind one. */
export const MAX_OF_ADDRESS = 500;
/** Desks and addresses remembered at the most, so that many of them can't fill the memory. */
const MAX_REMEMBERED = 10_000;

/** Counts every request of `app`, whatever it asks for; `knowDesks` comes before. */
export async function limitRequests(app: HubApp): Promise<void> {
  await app.register(rateLimit, { global: false, cache: MAX_REMEMBERED });
  const count = app.createRateLimit({
    timeWindow: WINDOW_MS,
    max: (request) => (request.enrolment === '' ? MAX_OF_ADDRESS : MAX_OF_DESK),
    keyGenerator: (request) => (request.enrolment === '' ? request.ip : request.enrolment),
  });
  app.addHook('onRequest', async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    void reply.header('retry-after', counted.ttlInSeconds);
    throw new ProblemError('too-many', `Too many requests: ask again in ${counted.ttlInSeconds} s.`);
  });
}
