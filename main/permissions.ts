/**
 * The one thing a page may ask the system for: the camera's picture, by the desk's own page. Never sound, never the
 * screen, and nothing by a frame inside the page.
 */
import { isDeskUrl } from './desk-origin.ts';

/** What Electron tells of a request that the page makes. */
interface PermissionRequest {
  readonly requestingUrl: string;
  readonly isMainFrame: boolean;
  readonly securityOrigin?: string;
  /** `video` is the camera, `audio` the microphone; empty when the screen is asked for. */
  readonly mediaTypes?: readonly string[];
}

/** What Electron tells where only it is asked whether something would be given. */
interface PermissionCheck {
  readonly requestingUrl?: string;
  readonly isMainFrame: boolean;
  readonly mediaType?: string;
}

/** Whether a request is for the camera alone, and ours. */
export function isCameraRequest(permission: string, details: PermissionRequest): boolean {
  const { requestingUrl, isMainFrame, securityOrigin = requestingUrl, mediaTypes } = details;
  return (
    permission === 'media' &&
    isMainFrame &&
    isDeskUrl(requestingUrl) &&
    isDeskUrl(securityOrigin) &&
    mediaTypes?.length === 1 &&
    mediaTypes[0] === 'video'
  );
}

/**
 * Whether a check is ours, and about which cameras there are: their names and ids, no picture. Electron 25 says `audio` of
 * them as well, so names of microphones are told, too; their sound still takes a request.
 */
export function isCameraCheck(permission: string, origin: string, details: PermissionCheck): boolean {
  const { requestingUrl = origin, isMainFrame, mediaType } = details;
  return (
    permission === 'media' &&
    isMainFrame &&
    isDeskUrl(origin) &&
    isDeskUrl(requestingUrl) &&
    (mediaType === 'video' || mediaType === 'audio')
  );
}
