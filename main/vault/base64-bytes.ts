import { z } from 'zod';

/** Base64 of exactly so many bytes. */
export function base64Bytes(count: number) {
  return z.base64().refine((text) => Buffer.from(text, 'base64').length === count, `must be ${count} bytes`);
}
