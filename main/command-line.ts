/** The app's own arguments; Chromium's are left to Chromium. */
import { app } from 'electron';
import path from 'node:path';

export interface CommandLine {
  /** `--enrol=http://hub:4780#7K4M-9QXD`: enrols on the first start, for desks that are set up by a script. */
  readonly enrol: { readonly hubUrl: string; readonly code: string } | null;
  /** `--receipts-folder=DIR`: where PDFs of receipts go; by default a folder among the user's documents. */
  readonly receiptsFolder: string;
  /** `--smoke-test`: draw the first screen, then end. */
  readonly smokeTest: boolean;
}

export function readCommandLine(argv: readonly string[]): CommandLine {
  const folder = valueOf(argv, '--receipts-folder=');
  return {
    enrol: readEnrolment(valueOf(argv, '--enrol=')),
    receiptsFolder:
      folder === null ? path.join(app.getPath('documents'), 'CPS Event Desk receipts') : path.resolve(folder),
    smokeTest: argv.includes('--smoke-test'),
  };
}

function readEnrolment(value: string | null): CommandLine['enrol'] {
  if (value === null) return null;
  const [hubUrl, code] = value.split('#');
  return hubUrl === undefined || code === undefined ? null : { hubUrl, code };
}

function valueOf(argv: readonly string[], prefix: string): string | null {
  return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? null;
}
