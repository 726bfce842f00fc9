/** The hub's log: JSON lines about requests, without personal data: no addresses, queries, bodies or tokens. */
import { pino, type DestinationStream, type Logger } from 'pino';
import type { HubApp } from './hub-app.ts';

/** A logger that writes to `destination`; standard error for the command. */
export function hubLog(destination: DestinationStream): Logger {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** Logs each answered request of `app` by its route, never by its address, which may hold what somebody typed. */
export function logRequests(app: HubApp): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}

/** What of an error may be logged: the messages of databases and parsers repeat values, so they stay out. */
export function withoutValues(error: unknown): { name: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: at.slice(0, 8).map((line) => line.trim()) };
}
