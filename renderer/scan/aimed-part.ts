/** The part of the camera's picture that the frame on the screen encloses: what lies outside it is not read. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shape the picture is shown in, width to height, and how much of it the frame takes (screens/camera/camera.css). */
const SHAPE = 16 / 9;
const FRAME_WIDTH = 0.8;
const FRAME_HEIGHT = 0.76;

/** Sizes in pixels of the picture, which is shown cut to shape round its middle. */
export function aimedPart(width: number, height: number): PicturePart {
  const [shownWidth, shownHeight] = [Math.min(width, height * SHAPE), Math.min(height, width / SHAPE)];
  const part = {
    width: Math.round(shownWidth * FRAME_WIDTH),
    height: Math.round(shownHeight * FRAME_HEIGHT),
  };
  return { x: Math.round((width - part.width) / 2), y: Math.round((height - part.height) / 2), ...part };
}
