/** Bodies that are bytes and no JSON reach their routes as they came. */
import type { HubApp } from './hub-app.ts';

export const BYTES = 'application/octet-stream';

export function takeBytes(app: HubApp): void {
  app.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}
