import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readDirectory } from '../../domain/roster/directory.ts';
import type { RosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { Store } from '../store/store.ts';
import { readBlob } from './blobs.ts';

const inflate = promisify(inflateRaw);

/** What a new base takes over from the one before. */
interface BaseBefore {
  readonly dictionary: Uint8Array;
  /** Whether it has the format of today, so that pages of changes may lie beside it. */
  readonly isOfToday: boolean;
}

/** The base of a roster; null when this hub can't read it. */
export async function baseBefore(
  store: Store,
  { directory }: Pick<RosterManifest, 'directory'>,
): Promise<BaseBefore | null> {
  const deflated = await readBlob(store, directory.hash, 0, directory.bytes);
  if (deflated === null) return null;
  const read = readDirectory((await inflate(deflated)).toString());
  if (read === null) return null;
  return { dictionary: Buffer.from(read.dictionary, 'base64'), isOfToday: read.format === 3 };
}
