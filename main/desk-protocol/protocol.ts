/** `app://desk/`: the built renderer, and `/hub/*` as the renderer's only way out. */
import { net, protocol } from 'electron';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deskHost, deskScheme } from '../desk-origin.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import { policyOf, withSecurityHeaders } from './security-headers.ts';
import { forwardToHub } from './forward-to-hub.ts';
import { fileWithin } from './file-within.ts';

const rendererFolder = path.join(import.meta.dirname, '../renderer');

/** Must run before the app is ready. */
export function registerDeskScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: deskScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

export function setupDeskProtocol(identity: IdentityStore): void {
  protocol.handle(deskScheme, async (request) => {
    const url = new URL(request.url);
    if (url.hostname !== deskHost) return new Response(null, { status: 404 });
    if (url.pathname.startsWith('/hub/')) return forwardToHub(request, url, identity);
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const developmentServer = process.env.ELECTRON_RENDERER_URL;
    if (developmentServer !== undefined) return fromDevelopmentServer(url, developmentServer);
    return fromBuild(url);
  });
}

async function fromBuild(url: URL): Promise<Response> {
  const file = fileWithin(rendererFolder, url.pathname);
  const policy = policyOf(url.pathname);
  if (file === null) return withSecurityHeaders(new Response(null, { status: 404 }), policy);
  try {
    return withSecurityHeaders(await net.fetch(pathToFileURL(file).href), policy);
  } catch {
    return withSecurityHeaders(new Response(null, { status: 404 }), policy);
  }
}

/** Hot reload injects inline scripts and styles and opens a socket: allowed from a checkout in development only. */
async function fromDevelopmentServer(url: URL, server: string): Promise<Response> {
  const answer = await net.fetch(new URL(url.pathname + url.search, server).href, {
    bypassCustomProtocolHandlers: true,
  });
  const socket = new URL(server).origin.replace('http', 'ws');
  const relaxed = policyOf(url.pathname)
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ${socket}`);
  return withSecurityHeaders(answer, relaxed);
}
