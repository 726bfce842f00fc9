/** The signed manifest, and bytes by their hash. */
import { z } from 'zod';
import { signedManifestSchema } from '../../domain/roster/manifest.ts';
import { problemSchema } from '../../domain/wire/hub-api.ts';
import { currentRoster, readSegment } from '../roster/published.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { ProblemError } from './problems.ts';

const hashParams = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex') });

export function addRosterRoutes(app: HubApp, { store }: HubContext): void {
  app.get(
    '/v1/roster/manifest',
    {
      schema: {
        summary: 'The signed manifest of the current roster',
        response: { 200: signedManifestSchema, 304: z.null(), 401: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const roster = await currentRoster(store);
      if (roster === null) throw new ProblemError('not-found', 'No roster has been built yet.');
      const tag = `"${roster.rosterId}"`;
      void reply.header('etag', tag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === tag) return reply.code(304).send(null);
      return { manifest: roster.manifest, signature: roster.signature };
    },
  );

  app.get(
    '/v1/roster/segments/:hash',
    {
      schema: {
        summary: 'Bytes named by their hash',
        params: hashParams,
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const bytes = await readSegment(store, request.params.hash);
      if (bytes === null) throw new ProblemError('not-found', 'No such segment: fetch the manifest again.');
      return reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(bytes);
    },
  );
}
