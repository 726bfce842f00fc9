/** The signed manifest, and bytes by their hash. */
import { z } from 'zod';
import { signedRosterManifestSchema } from '../../domain/roster/roster-manifest.ts';
import { problemSchema } from '../../domain/wire/hub-api.ts';
import { blobSize, readBlob } from '../roster/blobs.ts';
import { currentRoster } from '../roster/published.ts';
import { readRange } from './byte-range.ts';
import type { HubApp, HubContext } from './hub-app.ts';
import { ProblemError } from './problems.ts';

const hashParams = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex') });

export function addRosterRoutes(app: HubApp, { store }: HubContext): void {
  app.get(
    '/v1/roster/manifest',
    {
      schema: {
        summary: 'The signed manifest of the current roster',
        response: { 200: signedRosterManifestSchema, 304: z.null(), 401: problemSchema, 404: problemSchema },
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
    '/v1/roster/blobs/:hash',
    {
      schema: {
        summary: 'Bytes named by their hash, all or a range of them',
        params: hashParams,
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { hash } = request.params;
      const size = await blobSize(store, hash);
      if (size === null) throw notThere();
      const range = readRange(request.headers.range, size);
      void reply.header('accept-ranges', 'bytes');
      if (range.kind === 'unsatisfiable') {
        return reply.code(416).header('content-range', `bytes */${size}`).send();
      }
      const { start, end } = range.kind === 'all' ? { start: 0, end: size - 1 } : range;
      const bytes = await readBlob(store, hash, start, end - start + 1);
      if (bytes === null) throw notThere();
      if (range.kind === 'part') {
        void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
      }
      return reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(bytes);
    },
  );
}

function notThere(): ProblemError {
  return new ProblemError('not-found', 'No such bytes: fetch the manifest again.');
}
