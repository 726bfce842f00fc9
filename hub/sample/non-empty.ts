/** A list that has a first entry, so that picking from it always gives one. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Throws on an empty list: the sample's own data would be broken. */
export function nonEmpty<T>(list: readonly T[]): NonEmpty<T> {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('a list of the sample is empty');
  return [first, ...rest];
}
