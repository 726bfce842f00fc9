/** Writes a place in a JSON document: `$.a[0]["odd key"]`. Always one line. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => written + step(key), '$');
}

function step(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
