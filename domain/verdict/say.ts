/** Small pieces of the sentences. */

/** "a", "a and b", "a, b and c". */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 body", "3 lenses". */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Model names, each once, with their number: "2 × EOS 80D and EOS R5". */
export function sayModels(products: readonly { readonly model: string }[]): string {
  const counts = new Map<string, number>();
  for (const { model } of products) counts.set(model, (counts.get(model) ?? 0) + 1);
  return sayList([...counts].map(([model, count]) => (count === 1 ? model : `${count} × ${model}`)));
}
