/** All words of the app in English. */
import * as boardWords from './en/board.ts';
import * as cameraWords from './en/camera.ts';
import * as counterWords from './en/counter.ts';
import * as handBackWords from './en/hand-back.ts';
import * as handOverWords from './en/hand-over.ts';
import * as endingWords from './en/ending.ts';
import * as eventWords from './en/event.ts';
import * as flagWords from './en/flags.ts';
import * as intakeWords from './en/intake.ts';
import * as paperWords from './en/paper.ts';
import * as loansWords from './en/loans.ts';
import * as photosWords from './en/photos.ts';
import * as reportWords from './en/report.ts';
import * as settingsWords from './en/settings.ts';
import * as shellWords from './en/shell.ts';
import * as vaultWords from './en/vault.ts';
import * as verifyWords from './en/verify.ts';
import * as workshopWords from './en/workshop.ts';

export const en = {
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
