/** A hub beside the desk, for `npm start` and `npm run dev`: embedded database, sample data, this machine only. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { hubProgram } from './hub-program.ts';
import { projectRoot } from './project-root.ts';
import { exitOf } from './run.ts';

/** Kept in the checkout, so that a desk enrolled here meets the same hub at the next start. */
const folder = path.join(projectRoot, '.hub');

const logFile = path.join(folder, 'hub.log');

export const localDeskFolder = path.join(folder, 'desk');

export interface LocalHub {
  readonly url: string;
  /** What enrols the desk at its first start. */
  readonly enrolArgument: string;
  stop(): Promise<void>;
}

export async function startLocalHub(): Promise<LocalHub> {
  if (!existsSync(path.join(folder, 'data'))) {
    process.stdout.write('First start: making sample members and cards …\n');
    hub('sample', '--members', '3000', '--seed', '1');
  }
  const child = spawn(
    process.execPath,
    [hubProgram(), 'serve', '--port', '4780', '--ready-json', ...data()],
    {
      cwd: projectRoot,
      // Its log goes to a file: beside the desk's few lines it would drown them.
      stdio: ['ignore', 'pipe', openSync(logFile, 'a')],
      env: { ...process.env, DATABASE_URL: '' },
    },
  );
  const url = await readyUrl(child);
  process.stdout.write(`Hub with sample data: ${url} (log: ${path.relative(projectRoot, logFile)})\n`);
  return {
    url,
    enrolArgument: `--enrol=${url}#${pairingCode()}`,
    async stop() {
      child.kill('SIGTERM');
      await exitOf(child);
    },
  };
}

function data(): string[] {
  return ['--data', path.join(folder, 'data')];
}

function pairingCode(): string {
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(hub('pair', 'MC'))?.[0];
  if (code === undefined) throw new Error('The hub gave no pairing code.');
  return code;
}

function hub(...args: string[]): string {
  const done = spawnSync(process.execPath, [hubProgram(), ...args, ...data()], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  });
  if (done.status !== 0) throw new Error(`The hub could not do "${args[0] ?? ''}".`);
  return done.stdout.toString();
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The hub has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = z.object({ url: z.url() }).safeParse(parse(line));
    if (ready.success) return ready.data.url;
  }
  throw new Error(
    `The hub did not start; what it said stands in ${logFile}. Is another one running on port 4780?`,
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
