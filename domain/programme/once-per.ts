/**
 * Remembers what was made of an object for as long as the object lives. Packs and programmes are never changed once
 * they are made, so what is looked up in them has to be sorted only once.
 */
export function oncePer<Source extends object, Made extends object>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const made = new WeakMap<Source, Made>();
  return (source) => {
    const known = made.get(source);
    if (known !== undefined) return known;
    const fresh = make(source);
    made.set(source, fresh);
    return fresh;
  };
}
