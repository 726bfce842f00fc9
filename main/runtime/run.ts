/** Runs a tool of the project and shows what it prints. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

/** Runs a command to its end; throws when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } });
  const code = await exitOf(child);
  if (code !== 0)
    throw new Error(`${path.basename(command)} ${args.join(' ')} ended with ${code ?? 'a signal'}`);
}

/** A command of an installed package. */
export function tool(name: string): string {
  return path.join(projectRoot, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** What runs a TypeScript file of the project in one process, so that a signal reaches it. */
export const nodeWithTypeScript = ['--import', 'tsx'] as const;

/** Builds main, preload and renderer into `out/`. */
export async function build(): Promise<void> {
  await run(tool('electron-vite'), ['build', '--logLevel', 'warn']);
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** Ends with the message alone: these scripts fail for reasons a person can mend, and a stack helps nobody then. */
export function endWithMessage(error: unknown): void {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
