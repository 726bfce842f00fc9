/** Runs once, before the tests: sample data, and a display for each test that runs beside the first. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FullConfig } from 'playwright/test';
import { makeSampleData } from '../support/event.ts';
import { displayVariable } from '../support/own-display.ts';

export default async function globalSetup({ workers }: FullConfig): Promise<() => void> {
  makeSampleData();
  // Two windows on one display take the focus from each other, and what has no focus hears no scanner.
  const displays = await Promise.all(Array.from({ length: workers - 1 }, startDisplay));
  displays.forEach(({ name }, index) => (process.env[displayVariable(index + 1)] = name));
  return () => displays.forEach(({ end }) => end());
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
