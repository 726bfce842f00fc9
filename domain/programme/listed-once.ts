import type { z } from 'zod';

/** A check of lists: no two entries say the same under `key`. The problem stands at the second one. */
export function listedOnce<Key extends string>(key: Key) {
  return (entries: readonly Readonly<Record<Key, string>>[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<string>();
    entries.forEach((entry, at) => {
      if (seen.has(entry[key])) {
        context.addIssue({ code: 'custom', path: [at, key], message: `${entry[key]} is listed twice` });
      }
      seen.add(entry[key]);
    });
  };
}
