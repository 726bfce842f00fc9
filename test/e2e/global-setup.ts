/** Runs once, before the tests: a server with sample data, and a display for each test that runs beside the first. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FullConfig } from 'playwright/test';
import { displayVariable } from '../support/own-display.ts';
import { startSampleServer } from '../support/sample-hub.ts';

export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const server = await startSampleServer();
  // Two windows on one display take the focus from each other, and what has no focus hears no scanner.
  const displays = await Promise.all(Array.from({ length: workers - 1 }, startDisplay));
  displays.forEach(({ name }, index) => (process.env[displayVariable(index + 1)] = name));
  return async () => {
    displays.forEach(({ end }) => end());
    await server.stop();
  };
}

async function startDisplay(): Promise<{ readonly name: string; readonly end: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const started = once(server.stdout, 'data').then(([number]) => String(number).trim());
  const failed = once(server, 'error').then(() => {
    throw new Error('Xvfb is needed to run two tests at a time: install xvfb, or add --workers 1');
  });
  const number = await Promise.race([started, failed]);
  return { name: `:${number}`, end: () => void server.kill() };
}
