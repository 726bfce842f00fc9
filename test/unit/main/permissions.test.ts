import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../main/desk-protocol/security-headers.ts';
import { isCameraCheck, isCameraRequest } from '../../../main/permissions.ts';

const page = 'app://desk/index.html';
const request = {
  requestingUrl: page,
  isMainFrame: true,
  securityOrigin: 'app://desk/',
  mediaTypes: ['video'],
};
const check = { requestingUrl: page, isMainFrame: true, mediaType: 'video' };

describe('a request for a permission', () => {
  it('is granted for the camera, to the desk’s own page', () => {
    expect(isCameraRequest('media', request)).toBe(true);
  });

  it.each([
    ['the microphone', { mediaTypes: ['audio'] }],
    ['camera and microphone', { mediaTypes: ['video', 'audio'] }],
    ['the screen', { mediaTypes: [] }],
    ['a frame in the page', { isMainFrame: false }],
    ['a foreign page', { requestingUrl: 'https://example.org/' }],
    ['a page that looks like ours', { requestingUrl: 'app://desk.example/index.html' }],
    ['a foreign origin', { securityOrigin: 'https://example.org/' }],
  ])('is refused for %s', (_what, changed) => {
    expect(isCameraRequest('media', { ...request, ...changed })).toBe(false);
  });

  it('is refused where Electron does not say what is asked for', () => {
    expect(isCameraRequest('media', { requestingUrl: page, isMainFrame: true })).toBe(false);
  });

  it.each(['display-capture', 'geolocation', 'notifications', 'hid', 'usb', 'serial', 'unknown'])(
    'is refused for %s',
    (permission) => {
      expect(isCameraRequest(permission, request)).toBe(false);
      expect(isCameraCheck(permission, 'app://desk/', check)).toBe(false);
    },
  );
});

describe('a check of a permission', () => {
  // Electron 25 says audio where the page lists its cameras.
  it.each(['video', 'audio'])(
    'says yes to the names of cameras, for the desk’s own page: %s',
    (mediaType) => {
      expect(isCameraCheck('media', 'app://desk/', { ...check, mediaType })).toBe(true);
    },
  );

  it.each([
    ['whatever is not named', 'app://desk/', { mediaType: 'unknown' }],
    ['a frame in the page', 'app://desk/', { isMainFrame: false }],
    ['a foreign page', 'app://desk/', { requestingUrl: 'https://example.org/' }],
    ['a foreign origin', 'https://example.org/', {}],
  ])('says no to %s', (_what, origin, changed) => {
    expect(isCameraCheck('media', origin, { ...check, ...changed })).toBe(false);
  });
});

describe('the policy', () => {
  it('lets the camera’s worker compile WebAssembly, and still nothing from strings', () => {
    const policy = policyOf('/assets/camera-worker-B3x_9-aZ.js');
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it.each([
    '/index.html',
    '/',
    '/assets/worker-B3x9.js',
    '/assets/camera-worker-B3x9.js/../index.html',
    '/x/assets/camera-worker-B3x9.js',
    '/assets/camera-worker-B3x9.js.html',
  ])('lets %s compile nothing', (file) => {
    expect(policyOf(file)).not.toContain('unsafe');
  });
});
