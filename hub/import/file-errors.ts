/** Why a file can't be read, in words. */

/** An error of the operating system, such as a file that is not there. */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

/** Says what a system error's code means for whoever named the file. */
export function sayFileError(code: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  return `the file can't be read (${code})`;
}
