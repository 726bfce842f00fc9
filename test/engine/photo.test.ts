import { describe, expect, it } from 'vitest';
import { drawPhoto, drawThumbnail } from '../../renderer/worker/attachments/photo.ts';
import { asCameraWrote, holds, latitude, noisePicture } from '../support/pictures.ts';

const words = 'taken at Siskinbridge';

async function bytesOf(blob: Blob | null): Promise<Uint8Array> {
  if (blob === null) throw new Error('a picture must have been drawn');
  return new Uint8Array(await blob.arrayBuffer());
}

async function sizeOf(blob: Blob | null): Promise<[number, number]> {
  const { width, height } = await createImageBitmap(new Blob([new Uint8Array(await bytesOf(blob))]));
  return [width, height];
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a photo as it is kept', () => {
  it('has neither the place it was taken at nor anything else a camera wrote', async () => {
    const file = await asCameraWrote(await noisePicture(600, 300), words);
    const kept = await bytesOf(await drawPhoto(file));
    const original = await bytesOf(file);
    const written = [utf8('Exif'), utf8(words), latitude, new Uint8Array([0xff, 0xe1])];
    expect(written.map((part) => holds(original, part))).toEqual([true, true, true, true]);
    expect(written.slice(0, 3).map((part) => holds(kept, part))).toEqual([false, false, false]);
    expect(segmentsOf(kept)).not.toContain(0xe1);
    expect(segmentsOf(original)).toContain(0xe1);
  });

  it('stands upright, with a longest edge of 2048', async () => {
    const file = await asCameraWrote(await noisePicture(2200, 1100), words);
    expect(await sizeOf(await drawPhoto(file))).toEqual([1024, 2048]);
  });

  it.each(['image/png', 'image/webp', 'image/jpeg'])(
    'is a JPEG of its own size from a small %s',
    async (type) => {
      const kept = await drawPhoto(await noisePicture(40, 30, type));
      expect(kept?.type).toBe('image/jpeg');
      expect(await sizeOf(kept)).toEqual([40, 30]);
    },
  );

  it('is white where the picture was transparent', async () => {
    const canvas = new OffscreenCanvas(8, 8);
    const context = canvas.getContext('2d');
    const kept = await drawPhoto(await canvas.convertToBlob({ type: 'image/png' }));
    context?.drawImage(await createImageBitmap(new Blob([new Uint8Array(await bytesOf(kept))])), 0, 0);
    expect([...(context?.getImageData(4, 4, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
  });

  it.each([
    ['text', 'not a picture', 'image/jpeg'],
    ['nothing', '', 'image/png'],
    [
      'a drawing that could run scripts',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'image/svg+xml',
    ],
  ])('is not made of %s', async (_name, text, type) => {
    expect(await drawPhoto(new Blob([text], { type }))).toBeNull();
  });

  it('is not made of half a file', async () => {
    const whole = await noisePicture(400, 400, 'image/png');
    expect(await drawPhoto(whole.slice(0, 20))).toBeNull();
  });
});

it('a thumbnail has a longest edge of 320', async () => {
  expect(await sizeOf(await drawThumbnail(await noisePicture(640, 1280)))).toEqual([160, 320]);
});

/** Markers of a JPEG's segments up to its pixels. */
function segmentsOf(jpeg: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    markers.push(jpeg[at + 1] ?? 0);
    at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
  }
  return markers;
}
