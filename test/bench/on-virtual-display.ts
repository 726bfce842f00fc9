/** Runs a script of the bench on a virtual display; a signal ends all of it. */
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { onDisplay } from '../../main/runtime/display.ts';
import { exitOf, nodeWithTypeScript } from '../../main/runtime/run.ts';

const LONGEST_ENDING_MS = 15_000;

/** Throws when the script fails. */
export async function onVirtualDisplay(script: string, args: readonly string[]): Promise<void> {
  const shown = onDisplay(process.execPath, [...nodeWithTypeScript, script, ...args]);
  // A group of its own: xvfb-run passes no signal on to what it runs.
  const child = spawn(shown.command, shown.args, { cwd: projectRoot, stdio: 'inherit', detached: true });
  const bench = { isStopped: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      bench.isStopped = true;
      signalGroup(child.pid, 'SIGTERM');
    });
  }
  const code = await exitOf(child);
  const deadline = performance.now() + LONGEST_ENDING_MS;
  while (performance.now() < deadline && signalGroup(child.pid, 0)) await setTimeout(100);
  if (bench.isStopped) process.exitCode = 130;
  else if (code !== 0) throw new Error(`${script} ended with ${code ?? 'a signal'}`);
}

/** False when nobody is left in the group. */
function signalGroup(leader: number | undefined, signal: NodeJS.Signals | 0): boolean {
  try {
    if (leader !== undefined) process.kill(-leader, signal);
    return leader !== undefined;
  } catch {
    return false;
  }
}
