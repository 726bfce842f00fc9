import { expect, it } from 'vitest';
import { aimedPart } from '../../../../renderer/scan/aimed-part.ts';

it.each([
  ['a wide picture', 1280, 720, { x: 128, y: 87, width: 1024, height: 547 }],
  ['a picture taller than what is shown of it', 640, 480, { x: 64, y: 103, width: 512, height: 274 }],
  ['a picture on end', 720, 1280, { x: 72, y: 486, width: 576, height: 308 }],
])('the frame lies in the middle of %s', (_what, width, height, part) => {
  expect(aimedPart(width, height)).toEqual(part);
});
