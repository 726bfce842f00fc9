/** What every route of the hub works with. */
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Store } from '../store/store.ts';
import type { Nudges } from './nudges.ts';

export type HubApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface HubContext {
  readonly store: Store;
  readonly nudges: Nudges;
  /** Wall time, ms since 1970. */
  readonly now: () => number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Code of the desk whose token came with the request; empty on routes without a token. */
    desk: string;
    /** SHA-256 of that token, hex; empty on routes without one. */
    enrolment: string;
    /** When the desk's access ended, ISO; null while it has any. */
    revokedAt: string | null;
  }
  interface FastifyContextConfig {
    /** Routes that a revoked desk may use. */
    alsoRevoked?: true;
  }
}
