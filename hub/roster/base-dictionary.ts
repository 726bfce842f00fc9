import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readDirectory } from '../../domain/roster/directory.ts';
import type { RosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { Store } from '../store/store.ts';
import { readBlob } from './blobs.ts';

const inflate = promisify(inflateRaw);

/** The dictionary of a roster's base; null when the base has another format than that of today. */
export async function baseDictionary(
  store: Store,
  { directory }: Pick<RosterManifest, 'directory'>,
): Promise<Uint8Array | null> {
  const deflated = await readBlob(store, directory.hash, 0, directory.bytes);
  if (deflated === null) return null;
  const read = readDirectory((await inflate(deflated)).toString());
  return read && Buffer.from(read.dictionary, 'base64');
}
