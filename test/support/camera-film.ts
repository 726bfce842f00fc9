/** A film for Chromium's pretended camera: one grey picture, shown over and over. */
import { writeFile } from 'node:fs/promises';
import type { GreyPicture } from './barcode-picture.ts';

/** Pictures in the film; the camera begins anew after the last one. */
const PICTURES = 3;
/** No colour, as YUV says it. */
const NEUTRAL = 128;

/** Writes the film and returns what starts an app whose camera shows it. */
export async function filmArguments(file: string, { width, height, grey }: GreyPicture): Promise<string[]> {
  const picture = [Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, NEUTRAL)];
  await writeFile(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`),
      ...Array.from({ length: PICTURES }, () => picture).flat(),
    ]),
  );
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}
