/** Every error leaves the hub as a problem (domain/wire): a word for programs, a sentence for people, no values. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Socket } from 'node:net';
import type { Problem } from '../../domain/wire/hub-api.ts';
import type { HubApp } from './hub-app.ts';
import { withoutValues } from './log.ts';

type Word = Problem['error'];

const statusOf: Record<Word, number> = {
  'bad-request': 400,
  unauthorised: 401,
  revoked: 403,
  'unknown-code': 403,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  failed: 500,
};

/** An expected failure, thrown by a route to end the request. */
export class ProblemError extends Error {
  readonly word: Word;
  constructor(word: Word, message: string) {
    super(message);
    this.word = word;
  }
}

/** Makes every error and every unknown address of `app` answer with a problem. */
export function answerWithProblems(app: HubApp): void {
  app.setNotFoundHandler((_request, reply) =>
    send(reply, { error: 'not-found', message: 'The hub has nothing at this address.' }),
  );
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const problem = problemOf(error);
    if (problem.error === 'failed') request.log.error(withoutValues(error), 'request failed');
    return send(reply, problem);
  });
}

/** For addresses that could not even be routed, such as `/%zz`. */
export function answerUnroutable(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void send(reply, { error: 'bad-request', message: 'The address of the request is not valid.' });
}

/** For connections that sent no valid HTTP, or sent it too slowly. */
export function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify({
    error: 'bad-request',
    message: 'This is not a complete HTTP request.',
  } satisfies Problem);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(statusOf[problem.error]).send(problem);
}

function problemOf(error: FastifyError | ProblemError): Problem {
  if (error instanceof ProblemError) return { error: error.word, message: error.message };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.map((issue) => `${issue.instancePath || '/'} (${issue.keyword})`);
    return {
      error: 'bad-request',
      message: `Not as the interface describes it: ${places.slice(0, 5).join(', ')}.`,
    };
  }
  if (error.statusCode === 413)
    return { error: 'too-large', message: 'The request is too large: send fewer facts at a time.' };
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { error: 'bad-request', message: 'The body of the request is not valid JSON.' };
  }
  return {
    error: 'failed',
    message: 'The hub could not do this; its log says why. Nothing was stored; try again.',
  };
}
