/** Says in words why the hub could not do its work, with what to do about it. */
import { withoutValues } from '../server/log.ts';
import { UnusableDatabase } from '../store/migrate.ts';

const advice: Record<string, string> = {
  EADDRINUSE: 'Another program uses this port: choose another with --port, or stop that program.',
  EADDRNOTAVAIL: 'This machine does not have the address given with --host.',
  EACCES: 'This user may not write to the data folder, or not use this port.',
  ENOSPC: 'The disk is full.',
  ECONNREFUSED: 'PostgreSQL does not answer at DATABASE_URL: is it running?',
  ENOTFOUND: 'The host named in DATABASE_URL is not known.',
  '28P01': 'PostgreSQL refuses the user or password of DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it first.',
};

export function failureInWords(error: unknown): string {
  if (error instanceof UnusableDatabase) return error.message;
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const known = code === null ? undefined : advice[code];
  if (known !== undefined) return known;
  const { name, at } = withoutValues(error);
  return ['The hub failed; please report this:', `${name} ${code ?? ''}`, ...at].join('\n');
}
