/** All words of the app in German. A key that English has and this has not is a type error, and the other way round. */
import * as boardWords from './de/board.ts';
import * as cameraWords from './de/camera.ts';
import * as counterWords from './de/counter.ts';
import * as handBackWords from './de/hand-back.ts';
import * as handOverWords from './de/hand-over.ts';
import * as endingWords from './de/ending.ts';
import * as eventWords from './de/event.ts';
import * as flagWords from './de/flags.ts';
import * as intakeWords from './de/intake.ts';
import * as paperWords from './de/paper.ts';
import * as loansWords from './de/loans.ts';
import * as photosWords from './de/photos.ts';
import * as reportWords from './de/report.ts';
import * as settingsWords from './de/settings.ts';
import * as shellWords from './de/shell.ts';
import * as vaultWords from './de/vault.ts';
import * as verifyWords from './de/verify.ts';
import * as workshopWords from './de/workshop.ts';
import type { en } from './en.ts';
import type { Words } from './words.ts';

export const de: Words<typeof en> = {
  ...shellWords,
  ...verifyWords,
  ...cameraWords,
  ...intakeWords,
  ...counterWords,
  ...boardWords,
  ...paperWords,
  ...workshopWords,
  ...loansWords,
  ...photosWords,
  ...flagWords,
  ...reportWords,
  ...settingsWords,
  ...handBackWords,
  ...handOverWords,
  ...vaultWords,
  ...endingWords,
  ...eventWords,
};
