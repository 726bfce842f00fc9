/** Puts the server together: limits, log, problems, interface description, routes. */
import swagger from '@fastify/swagger';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { addAttachmentRoutes } from './attachment-routes.ts';
import { askForToken, knowDesks } from './authenticate.ts';
import { takeBytes } from './bytes-body.ts';
import { addFactRoutes } from './fact-routes.ts';
import { addHandOverRoute } from './hand-over-route.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { logRequests } from './log.ts';
import { addOpenRoutes } from './open-routes.ts';
import { answerBrokenRequest, answerUnroutable, answerWithProblems } from './problems.ts';
import { limitRequests } from './rate-limit.ts';
import { addRevocationRoutes } from './revocation-routes.ts';
import { addRosterRoutes } from './roster-routes.ts';
import type { ServerLimits } from './server-limits.ts';

const KEEP_ALIVE_MS = 75_000;
/** For bodies of routes that need none. */
const SMALL_BODY_BYTES = 1024;

export async function buildServer(
  context: HubContext,
  log: FastifyBaseLogger,
  limits: ServerLimits,
): Promise<HubApp> {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: SMALL_BODY_BYTES,
    requestTimeout: limits.wholeMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkMs },
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Requests that still arrive on an open connection while stopping are answered as usual.
    return503OnClosing: false,
    // A key named __proto__ is harmless in parsed JSON that is never merged; refusing it would hold up the rest.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenRequest,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerWithProblems(app);
  logRequests(app);
  knowDesks(app, context.store);
  await limitRequests(app, limits);
  await app.register(swagger, {
    openapi: {
      info: { title: 'CPS Event Desk hub', version: '1' },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  app.addHook('preClose', () => context.nudges.close());
  app.register((open, _options, done) => {
    addOpenRoutes(open.withTypeProvider<ZodTypeProvider>(), context);
    done();
  });
  app.register((closed, _options, done) => {
    const routes = closed.withTypeProvider<ZodTypeProvider>();
    askForToken(routes);
    takeBytes(routes);
    addFactRoutes(routes, context);
    addHandOverRoute(routes, context);
    addRosterRoutes(routes, context);
    addAttachmentRoutes(routes, context);
    addRevocationRoutes(routes, context);
    done();
  });
  return app;
}
