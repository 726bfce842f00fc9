/** The cameras of this laptop, through the browser. */
export type CameraProblem = 'none' | 'in-use' | 'denied' | 'failed';

export type StartedCamera =
  | { readonly ok: true; readonly stream: MediaStream; readonly track: MediaStreamTrack }
  | { readonly ok: false; readonly problem: CameraProblem };

export interface Camera {
  readonly id: string;
  /** As its maker calls it; empty when it has no name. */
  readonly name: string;
}

/** Enough for a code a few centimetres wide, and as much as most cameras have. */
const size = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** Switches a camera on: the one with this id while it is there, or else any that looks away from the screen. */
export async function startCamera(id: string | null): Promise<StartedCamera> {
  const which = id === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { ideal: id } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...size, ...which }, audio: false });
    const [track] = stream.getVideoTracks();
    return track === undefined ? { ok: false, problem: 'failed' } : { ok: true, stream, track };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Shows its picture. Rejects when it is switched off before the first one. */
export async function playCamera(stream: MediaStream, video: HTMLVideoElement): Promise<void> {
  video.srcObject = stream;
  await video.play();
}

/** Switches it off; its light goes out. */
export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Every camera there is. */
export async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Whether a camera shows what lies before the person, whose hand then goes the other way on the screen. */
export function looksAtPerson(track: MediaStreamTrack): boolean {
  return track.getSettings().facingMode !== 'environment';
}

/** Whether a camera has a light of its own. */
export function hasTorch(track: MediaStreamTrack): boolean {
  return 'torch' in track.getCapabilities();
}

/** Switches the camera's own light. One that will not stays as it is. */
export async function switchTorch(track: MediaStreamTrack, isOn: boolean): Promise<void> {
  await track.applyConstraints({ advanced: [{ torch: isOn }] }).catch(() => undefined);
}

/** Source: Media Capture and Streams, getUserMedia(). */
function problemOf(error: unknown): CameraProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    default:
      return 'failed';
  }
}
