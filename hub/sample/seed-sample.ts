import type { Store } from '../store/store.ts';
export async function seedSample(_store: Store, _o: { members: number; seed: number }): Promise<void> {
  await Promise.resolve();
}
