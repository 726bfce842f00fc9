/** The hub's command line as processes of their own, on a location of the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { hubProgram } from '../../main/runtime/hub-program.ts';
import type { Location } from '../../hub/store/open-hub-store.ts';

/** A hub that serves in a process of its own. */
export interface ServingHub {
  readonly url: string;
  readonly child: ChildProcess;
  /** Sends a signal and waits for the end; the exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `serve` and waits until it answers. */
export async function serve(location: Location): Promise<ServingHub> {
  const child = start(location, ['serve', '--port', '0', '--ready-json']);
  const ended = once(child, 'exit');
  child.stderr.resume();
  const lines = createInterface({ input: child.stdout });
  const [line] = z.tuple([z.string()]).parse(await once(lines, 'line'));
  return {
    url: z.object({ url: z.url() }).parse(JSON.parse(line)).url,
    child,
    end: async (signal) => {
      child.kill(signal);
      const [code] = z.tuple([z.int().nullable(), z.unknown()]).parse(await ended);
      return code;
    },
  };
}

/** Runs a command to its end. */
export async function command(location: Location, ...args: string[]) {
  const child = start(location, args);
  const [out, complaints, [exit]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit').then((values) => z.tuple([z.int().nullable(), z.unknown()]).parse(values)),
  ]);
  return { exit, out, complaints };
}

function start(location: Location, args: readonly string[]) {
  const data = location.kind === 'folder' ? ['--data', location.folder] : [];
  const url = location.kind === 'postgres' ? location.url : '';
  return spawn(process.execPath, [hubProgram(), ...args, ...data], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
