/** Nothing from anywhere but the app itself; no inline script or style, no eval. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The file of the worker that reads the camera's pictures: as built, or as the development server has it. */
const cameraWorker = /^\/(assets\/camera-worker-[\w-]+\.js|scan\/camera-worker\.ts)$/;

/**
 * The policy a file of ours is served with. What reads barcodes is WebAssembly: its worker may compile some, and goes by
 * the policy of its own file, so the page itself still may not.
 */
export function policyOf(pathname: string): string {
  if (!cameraWorker.test(pathname)) return contentSecurityPolicy;
  return contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
}

/** The same answer with the headers every page of ours carries. */
export function withSecurityHeaders(answer: Response, policy: string): Response {
  const headers = new Headers(answer.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  return new Response(answer.body, { status: answer.status, headers });
}
