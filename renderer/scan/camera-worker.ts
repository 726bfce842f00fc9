/**
 * Reads codes in the camera's pictures, in a worker of its own: the window draws meanwhile, and nothing else of the page
 * may compile WebAssembly. No picture outlives its reading.
 */
import { expose } from 'comlink';
import { prepareZXingModule, readBarcodes, type ReaderOptions, type ReadResult } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { aimedPart } from './aimed-part.ts';
import type { CameraWorker, SeenCode } from './camera-code.ts';

const symbologies = ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'EANUPC'] as const;

const options: ReaderOptions = {
  // Those that cards, tickets and boxes carry. Interleaved 2 of 5 is not among them: half of one reads as another.
  formats: ['QRCodeModel2', 'DataMatrix', 'Code128', 'Code39Std', 'EAN13', 'EAN8'],
  textMode: 'Plain',
  maxNumberOfSymbols: 8,
};

// The library would ask its makers' network for its other half.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

const worker: CameraWorker = {
  async read(picture) {
    const found = await readBarcodes(pixelsInFrame(picture), options);
    const [nearest] = found
      .filter(({ isValid }) => isValid)
      .map((result) => ({ result, distance: distanceFromMiddle(result) }))
      .sort((one, other) => one.distance - other.distance);
    return nearest === undefined ? null : seenCode(nearest.result);
  },
};

expose(worker);

function pixelsInFrame(picture: VideoFrame): ImageData {
  if (context === null) throw new Error('no 2d context');
  const { x, y, width, height } = aimedPart(picture.displayWidth, picture.displayHeight);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(picture, x, y, width, height, 0, 0, width, height);
  picture.close();
  return context.getImageData(0, 0, width, height);
}

function distanceFromMiddle({ position }: ReadResult): number {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(corners.map((corner) => corner.x)), mean(corners.map((corner) => corner.y))];
  return Math.hypot(x - canvas.width / 2, y - canvas.height / 2);
}

/** Control characters mean nothing here, as in a scan that comes by keyboard. */
function seenCode({ symbology: found, text: read }: ReadResult): SeenCode | null {
  const symbology = symbologies.find((known) => known === found);
  const text = read.replace(/\p{Cc}/gu, '');
  return symbology === undefined || text === '' ? null : { symbology, text };
}
