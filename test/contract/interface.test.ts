import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { usualLimits } from '../../hub/server/server-limits.ts';
import { problemOf } from './test-desk.ts';
import { startFreshHub, type TestHub } from './test-hub.ts';

describe("the hub's interface", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startFreshHub('postgres', {
      ...usualLimits,
      headersMs: 300,
      wholeMs: 600,
      checkMs: 50,
    });
  });
  afterAll(() => hub.remove());

  it('describes every address it has, from the schemas it reads with', async () => {
    const answer = await fetch(`${hub.url}/v1/openapi.json`);
    const paths = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string() }))) })
      .parse(await answer.json()).paths;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual([
      'get /v1/attachments/{hash}',
      'get /v1/events',
      'get /v1/facts',
      'get /v1/health',
      'get /v1/openapi.json',
      'get /v1/revocation',
      'get /v1/roster/blobs/{hash}',
      'get /v1/roster/manifest',
      'post /v1/enrol',
      'post /v1/facts',
      'post /v1/hand-over',
      'post /v1/revocation/handed-over',
      'put /v1/attachments/{hash}',
    ]);
  });

  it('says which addresses ask for a token', async () => {
    const document = await (await fetch(`${hub.url}/v1/openapi.json`)).text();
    const { paths } = z
      .object({
        paths: z.record(z.string(), z.record(z.string(), z.object({ security: z.unknown().optional() }))),
      })
      .parse(JSON.parse(document));
    expect(paths['/v1/facts']?.['post']?.security).toEqual([{ token: [] }]);
    expect(paths['/v1/enrol']?.['post']?.security).toBeUndefined();
  });

  it.each([
    ['an unknown address', '/v1/nothing', 'GET', 404, 'not-found'],
    ['the root', '/', 'GET', 404, 'not-found'],
    ['a method an address does not have', '/v1/health', 'DELETE', 404, 'not-found'],
    ['an address that is no address', '/v1/%zz', 'GET', 400, 'bad-request'],
  ])('answers %s with a problem', async (_name, path, method, status, error) => {
    expect(await problemOf(await fetch(hub.url + path, { method }))).toEqual({ status, error });
  });

  it.each([
    ['headers', 'GET /v1/health HTTP/1.1\r\nHost: hub\r\n'],
    [
      'a body',
      'POST /v1/enrol HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{',
    ],
  ])('waits for no end of %s that never come', async (_name, beginning) => {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    socket.write(beginning);
    expect(await text(socket)).toContain('"error":"bad-request"');
  });

  it('answers what is not HTTP with a problem, and goes on', async () => {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    socket.write('HELLO\r\n\r\n');
    expect(await text(socket)).toContain('"error":"bad-request"');
    expect((await fetch(`${hub.url}/v1/health`)).status).toBe(200);
  });
});
