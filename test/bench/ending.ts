/** What must not be left behind, however the bench ends: folders, processes. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const duties: (() => void)[] = [];

process.once('exit', () => {
  for (const duty of duties) duty();
});

/** A signal ends the process in order, so that what was said to `atExit` is done. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}

/** Runs `duty` when the process ends, by itself or by a signal, after those named before. It can't wait for anything then. */
export function atExit(duty: () => void): void {
  duties.push(duty);
}

/** A new folder of its own, gone with the process. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cps-bench-'));
  // Killed processes may be writing their last.
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
