/** Barcodes drawn as a camera would show them, read by the real worker. */
import { transfer, wrap } from 'comlink';
import { afterAll, describe, expect, it } from 'vitest';
import { believeCodes } from '../../renderer/scan/believe-codes.ts';
import type { CameraWorker } from '../../renderer/scan/camera-code.ts';
import { codePicture, type Drawable, type GreyPicture } from '../support/barcode-picture.ts';

const worker = new Worker(new URL('../../renderer/scan/camera-worker.ts', import.meta.url), {
  type: 'module',
});
const reader = wrap<CameraWorker>(worker);

afterAll(() => worker.terminate());

function canvasOf({ width, height, grey }: GreyPicture): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pixels = new ImageData(width, height);
  grey.forEach((value, at) => pixels.data.set([value, value, value, 255], at * 4));
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas;
}

function read(canvas: OffscreenCanvas) {
  const picture = new VideoFrame(canvas, { timestamp: 0 });
  return reader.read(transfer(picture, [picture]));
}

/** The picture drawn anew into another one of its size. */
function redrawn(canvas: OffscreenCanvas, draw: (context: OffscreenCanvasRenderingContext2D) => void) {
  const { width, height } = canvas;
  const other = new OffscreenCanvas(width, height);
  const context = other.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#d6d6d6';
  context.fillRect(0, 0, width, height);
  draw(context);
  return other;
}

const codes: [Drawable, string, string][] = [
  ['qrcode', 'QRCode', 'MC-0042-K'],
  ['datamatrix', 'DataMatrix', '032021001984'],
  ['code128', 'Code128', 'MC-0042-K'],
  ['code39', 'Code39', '032021001984'],
  ['ean13', 'EANUPC', '4006381333931'],
  ['ean8', 'EANUPC', '96385074'],
];

describe.each(codes)('%s', (drawable, symbology, text) => {
  const straight = canvasOf(codePicture(drawable, text, 1280, 720));

  it('is read', async () => {
    expect(await read(straight)).toEqual({ symbology, text });
  });

  it('is read from the small picture of an old camera', async () => {
    expect(await read(canvasOf(codePicture(drawable, text)))).toEqual({ symbology, text });
  });

  it('is read upside down, aslant, and out of focus', async () => {
    const held = redrawn(straight, (context) => {
      context.filter = 'blur(1px)';
      context.translate(640, 360);
      context.rotate(Math.PI + 0.12);
      context.scale(0.9, 0.9);
      context.drawImage(straight, -640, -360);
    });
    expect(await read(held)).toEqual({ symbology, text });
  });
});

it('a code outside the frame is not read, and of two the one nearer to the middle is', async () => {
  const one = canvasOf(codePicture('qrcode', 'one', 400, 300));
  const two = canvasOf(codePicture('qrcode', 'two', 400, 300));
  const outside = redrawn(new OffscreenCanvas(1280, 720), (context) => context.drawImage(one, -120, -80));
  expect(await read(outside)).toBeNull();
  const both = redrawn(new OffscreenCanvas(1280, 720), (context) => {
    context.drawImage(one, 150, 200);
    context.drawImage(two, 470, 200);
  });
  expect((await read(both))?.text).toBe('two');
});

it('a code whose check character is wrong is not read', async () => {
  const right = codePicture('ean13', '4006381333931', 1280, 720);
  const other = codePicture('ean13', '9780306406157', 1280, 720);
  // The left half of one and the right half of another: all digits are whole, their sum is not.
  const grey = right.grey.map((value, at) => (at % 1280 < 640 ? value : (other.grey[at] ?? value)));
  expect(await read(canvasOf({ ...right, grey }))).toBeNull();
});

it('control characters of a code are left out, as of a keyboard scanner’s', async () => {
  const picture = codePicture('qrcode', 'MC-0042-K\r\n', 1280, 720);
  expect((await read(canvasOf(picture)))?.text).toBe('MC-0042-K');
});

describe('no code is believed where there is none', () => {
  it('in noise', async () => {
    const isBelieved = believeCodes();
    const believed: string[] = [];
    for (let picture = 0; picture < 25; picture += 1) {
      const grey = crypto.getRandomValues(new Uint8Array(640 * 90));
      const whole = new Uint8Array(640 * 480);
      for (let from = 0; from < whole.length; from += grey.length) {
        whole.set(grey.subarray(0, Math.min(grey.length, whole.length - from)), from);
      }
      const code = await read(canvasOf({ width: 640, height: 480, grey: whole }));
      if (code !== null && isBelieved(code, picture * 100)) believed.push(code.text);
    }
    expect(believed).toEqual([]);
  });

  it('in the stripes of a shirt that holds still', async () => {
    const believed: string[] = [];
    for (let shirt = 0; shirt < 25; shirt += 1) {
      const isBelieved = believeCodes();
      const widths = Array.from(crypto.getRandomValues(new Uint8Array(200)), (value) => 2 + (value % 12));
      const striped = redrawn(new OffscreenCanvas(640, 480), (context) => {
        context.fillStyle = '#262626';
        let x = 0;
        widths.forEach((width, index) => {
          if (index % 2 === 0) context.fillRect(x, 0, width, 480);
          x += width;
        });
      });
      for (const at of [0, 100]) {
        const code = await read(striped);
        if (code !== null && isBelieved(code, at)) believed.push(code.text);
      }
    }
    expect(believed).toEqual([]);
  });
});
