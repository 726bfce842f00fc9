/**
 * Remembers what was made of an object for as long as the object lives: as of a pack, which is never changed once it is
 * made, so that what is looked up in it has to be sorted only once.
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
