/** The desk's worker, whose network is the page: it answers there in place of main and what lies behind it. */
import { wrap } from 'comlink';
import type { PageNetwork } from './worker-desk.ts';
import '../../renderer/worker/worker.ts';

/** The first message brings the port; what is asked before waits for it. */
const network = new Promise<PageNetwork>((resolve) => {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data instanceof MessagePort) resolve(wrap<PageNetwork>(data));
    // As the system tells a worker that a cable was put in.
    if (data === 'online') self.dispatchEvent(new Event('online'));
    if (data === 'unreadable') self.indexedDB.open = unreadable;
  });
});

/** As Chromium fails when the files below do not open. */
function unreadable(): never {
  throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
}

self.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const body = typeof init?.body === 'string' ? init.body : null;
  const answer = await (await network)(url.replace(/^\/hub/, ''), init?.method ?? 'GET', body);
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
};
