/**
 * The hub as one file. Node reads it in a third of the time it takes to read each of the hub's files as TypeScript, and
 * scripts and tests start a hub hundreds of times.
 */
import { buildSync } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

const folder = path.join(projectRoot, '.cache', 'hub');
const program = path.join(folder, 'hub.mjs');
const sources = ['hub', 'domain'].map((room) => path.join(projectRoot, room));

/** What Node has to run to be the hub: made anew when its source is newer. */
export function hubProgram(): string {
  const changed = Math.max(...sources.map(lastChange));
  if (!existsSync(program) || statSync(program).mtimeMs < changed) make();
  return program;
}

function make(): void {
  // Another process may read it, or make it too: it is there whole or not at all.
  const temporary = path.join(folder, `hub.${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(projectRoot, 'hub', 'store', 'migrations'), path.join(folder, 'migrations'), {
    recursive: true,
  });
  buildSync({
    entryPoints: [path.join(projectRoot, 'hub', 'cli.ts')],
    outfile: temporary,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  renameSync(temporary, program);
}

/** When a file in the folder was changed last, or one came or went; ms since 1970. */
function lastChange(place: string): number {
  const own = statSync(place).mtimeMs;
  const inside = readdirSync(place, { withFileTypes: true }).map((entry) => {
    const entryPlace = path.join(place, entry.name);
    return entry.isDirectory() ? lastChange(entryPlace) : statSync(entryPlace).mtimeMs;
  });
  return Math.max(own, ...inside);
}
