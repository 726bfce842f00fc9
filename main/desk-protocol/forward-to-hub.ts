/** `app://desk/hub/*` → the hub this desk is enrolled at, with the token the renderer never sees. */
import { net } from 'electron';
import { RECEIVED_HEADER } from '../../domain/wire/attachments.ts';
import type { IdentityStore } from '../identity/identity-store.ts';

/** Tells the worker that main, not the hub, answered: there is no link. */
export const linkHeader = 'x-desk-link';

const requestHeaders = ['content-type', 'accept', 'if-none-match', 'range', 'last-event-id'];
const answerHeaders = ['content-type', 'etag', 'content-range', 'retry-after', RECEIVED_HEADER];

export async function forwardToHub(request: Request, url: URL, identity: IdentityStore): Promise<Response> {
  const enrolled = identity.secret();
  if (enrolled === null) return noLink('not-enrolled');
  const target = new URL(
    enrolled.hubUrl.replace(/\/+$/, '') + url.pathname.slice('/hub'.length) + url.search,
  );
  const headers = keep(request.headers, requestHeaders);
  headers.set('authorization', `Bearer ${enrolled.token}`);
  try {
    const answer = await net.fetch(target.href, {
      method: request.method,
      headers,
      body: request.body,
      // A redirect would carry the token to wherever a captive portal points.
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      bypassCustomProtocolHandlers: true,
      signal: request.signal,
      ...(request.body === null ? {} : { duplex: 'half' }),
    });
    return new Response(answer.body, { status: answer.status, headers: keep(answer.headers, answerHeaders) });
  } catch {
    return noLink('unreachable');
  }
}

function noLink(why: 'not-enrolled' | 'unreachable'): Response {
  return new Response(null, { status: 502, headers: { [linkHeader]: why } });
}

function keep(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
