/** Pictures are drawn anew before they are kept: smaller, upright, and without what the camera wrote beside them. */

/** Longest edge of a photo that is kept, px. */
const KEPT_EDGE = 2048;
const KEPT_QUALITY = 0.85;

/** Longest edge of a thumbnail, px: sharp at twice the size it is shown in. */
const THUMBNAIL_EDGE = 320;
const THUMBNAIL_QUALITY = 0.8;

/** A JPEG of the picture in `file`, with neither place nor time nor camera; null when it holds none that can be read. */
export function drawPhoto(file: Blob): Promise<Blob | null> {
  return draw(file, KEPT_EDGE, KEPT_QUALITY);
}

/** The same small; null likewise. */
export function drawThumbnail(photo: Blob): Promise<Blob | null> {
  return draw(photo, THUMBNAIL_EDGE, THUMBNAIL_QUALITY);
}

async function draw(file: Blob, edge: number, quality: number): Promise<Blob | null> {
  const picture = await decode(file);
  if (picture === null) return null;
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no 2d context for a picture');
  // What was transparent is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/** Turned as the camera was held, as browsers do by themselves. */
async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    // What is no picture is an InvalidStateError; anything else is a bug.
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
    throw error;
  }
}
