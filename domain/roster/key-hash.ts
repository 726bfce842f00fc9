/**
 * 32 bits of a key, spread evenly: FNV-1a over its UTF-16 code units, then MurmurHash3's finaliser, without which
 * neighbouring numbers would have neighbouring hashes. Written into rosters: a change of it is a new format.
 */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
