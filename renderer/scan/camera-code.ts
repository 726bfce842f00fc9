/** What the camera's worker tells of a picture. */
export interface SeenCode {
  readonly symbology: 'QRCode' | 'DataMatrix' | 'Code128' | 'Code39' | 'EANUPC';
  readonly text: string;
}

/** The worker as the window calls it. */
export interface CameraWorker {
  /** The code nearest to the middle of the frame, or null. Closes the picture. */
  read(picture: VideoFrame): Promise<SeenCode | null>;
}
