/** Runs an administrator's command of the hub and says when each of its lines came. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../../main/runtime/project-root.ts';
import { hubProgram } from '../../../main/runtime/hub-program.ts';
import { exitOf } from '../../../main/runtime/run.ts';
import { atExit } from '../ending.ts';

export interface SaidLine {
  readonly text: string;
  /** Seconds since the command was started. */
  readonly seconds: number;
}

/** Throws with what it printed when the command fails. */
export async function hubCommand(data: string, ...args: string[]): Promise<SaidLine[]> {
  const start = performance.now();
  const child = spawn(process.execPath, [hubProgram(), ...args, '--data', data], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  });
  atExit(() => child.kill('SIGKILL'));
  const ended = exitOf(child);
  const lines: SaidLine[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    const seconds = (performance.now() - start) / 1000;
    lines.push({ text, seconds });
    process.stderr.write(`  hub: ${text} (${seconds.toFixed(1)} s)\n`);
  }
  if ((await ended) !== 0) throw new Error(`hub ${args.join(' ')}: ${lines.at(-1)?.text ?? 'failed'}`);
  return lines;
}
