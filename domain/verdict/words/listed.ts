/** Lists inside sentences, in the languages that join the last two with a word and no comma. */
import type { ModelCounts } from '../findings.ts';

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], and: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** "2 × EOS 80D and EOS R5". */
export function modelsListed(models: ModelCounts, and: string): string {
  return listed(
    models.map(([model, count]) => (count === 1 ? model : `${count} × ${model}`)),
    and,
  );
}
