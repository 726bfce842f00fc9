import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';

/** Raw deflate, beside this thread. */
export const deflate = promisify(deflateRaw);
