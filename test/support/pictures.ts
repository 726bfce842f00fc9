/** Pictures for tests, drawn in the browser, and what cameras write beside them. */

/** A picture of noise, which no format makes small. */
export async function noisePicture(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  const pixels = context.createImageData(width, height);
  // 64 KiB at a time is what the browser gives.
  for (let from = 0; from < pixels.data.length; from += 65_536) {
    crypto.getRandomValues(pixels.data.subarray(from, from + 65_536));
  }
  for (let alpha = 3; alpha < pixels.data.length; alpha += 4) pixels.data[alpha] = 255;
  context.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type, quality: 0.9 });
}

/** The same JPEG as a camera would have written it: held upright (orientation 6), with words and a place. */
export async function asCameraWrote(jpeg: Blob, words: string): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  return new Blob([bytes.slice(0, 2), exifSegment(words), bytes.slice(2)], { type: 'image/jpeg' });
}

/** 48° 51′ 29″ as EXIF writes it: three fractions. */
export const latitude = new Uint8Array([48, 1, 51, 1, 29, 1].flatMap((number) => [0, 0, 0, number]));

const [ASCII, SHORT, LONG, RATIONAL] = [2, 3, 4, 5];

/** Source: Exif 2.32, 4.5 and 4.6. Big-endian. */
function exifSegment(words: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(`${words}\0`);
  const [ifd, gps] = [8, 8 + 2 + 3 * 12 + 4];
  const textAt = gps + 2 + 2 * 12 + 4;
  const latitudeAt = textAt + text.length;
  const tiff = new Uint8Array(latitudeAt + latitude.length);
  const view = new DataView(tiff.buffer);
  tiff.set([0x4d, 0x4d, 0, 0x2a]);
  view.setUint32(4, ifd);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    view.setUint32(at + 8, value);
  };
  view.setUint16(ifd, 3);
  entry(ifd + 2, 0x010e, ASCII, text.length, textAt);
  entry(ifd + 14, 0x0112, SHORT, 1, 6 << 16);
  entry(ifd + 26, 0x8825, LONG, 1, gps);
  view.setUint16(gps, 2);
  entry(gps + 2, 0x0001, ASCII, 2, 0x4e000000);
  entry(gps + 14, 0x0002, RATIONAL, 3, latitudeAt);
  tiff.set(text, textAt);
  tiff.set(latitude, latitudeAt);
  const name = new TextEncoder().encode('Exif\0\0');
  const segment = new Uint8Array(4 + name.length + tiff.length);
  segment.set([0xff, 0xe1]);
  new DataView(segment.buffer).setUint16(2, segment.length - 2);
  segment.set(name, 4);
  segment.set(tiff, 4 + name.length);
  return segment;
}

/** Whether `part` stands somewhere in `bytes`. */
export function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let at = bytes.indexOf(part[0] ?? 0); at >= 0; at = bytes.indexOf(part[0] ?? 0, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Whether both are there and byte for byte the same; far quicker than a comparison that could tell where not. */
export function isSame(one: Uint8Array | null | undefined, other: Uint8Array | null | undefined): boolean {
  return one?.length === other?.length && one?.every((byte, index) => other?.[index] === byte) === true;
}
