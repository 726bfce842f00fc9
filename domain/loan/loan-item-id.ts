import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uuidV7 } from '../facts/uuid-v7.ts';
import { assetKey } from './asset-key.ts';

/** The id of the item with an asset number: the same at every desk, and no other fact's, as no clock shows 1970. */
export function loanItemId(asset: string): string {
  return uuidV7(0, sha256(utf8ToBytes(`loan item ${assetKey(asset)}`)).slice(0, 10));
}
