import type { Store } from '../store/store.ts';
import type { AdminRequest } from './request.ts';
export async function importFiles(
  _s: Store,
  _r: Extract<AdminRequest, { command: 'import' }>,
  say: (l: string) => void,
): Promise<boolean> {
  await Promise.resolve();
  say('todo');
  return false;
}
