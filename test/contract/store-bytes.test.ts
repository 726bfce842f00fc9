import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBlob, writeBlob } from '../../hub/roster/blobs.ts';
import { openLocation } from '../../hub/store/open-hub-store.ts';
import { migrate } from '../../hub/store/migrate.ts';
import type { Store } from '../../hub/store/store.ts';
import { backends, freshLocation, removeLocation } from './test-hub.ts';

describe.each(backends)('bytes read from a database (%s)', (backend) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const location = await freshLocation(backend);
    store = await openLocation(location);
    await migrate(store);
    remove = () => removeLocation(location);
  });
  afterAll(async () => {
    await store.close();
    await remove();
  });

  it('are those that were written, all or a part, of any size and value', async () => {
    const bytes = Uint8Array.from({ length: 3_000_001 }, (_none, at) => (at * 31) % 256);
    const { hash } = await writeBlob(store, bytes);
    const whole = await readBlob(store, hash, 0, bytes.length);
    expect(whole?.equals(bytes)).toBe(true);
    expect(await readBlob(store, hash, 2_999_990, 11)).toEqual(Buffer.from(bytes.subarray(-11)));
    expect(await store.bytes(String.raw`SELECT '\xff00'::bytea`)).toEqual(Buffer.of(255, 0));
  });

  it('are none of a row that is not there, and of NULL, but empty ones are bytes', async () => {
    expect(await readBlob(store, '0'.repeat(64), 0, 1)).toBeNull();
    expect(await store.bytes('SELECT NULL::bytea')).toBeNull();
    expect(await store.bytes(`SELECT ''::bytea`)).toEqual(Buffer.alloc(0));
  });

  it('are never asked for by a name that could be SQL', async () => {
    await expect(readBlob(store, `' OR true --${'0'.repeat(53)}`, 0, 1)).rejects.toThrow(z.ZodError);
    await expect(readBlob(store, '0'.repeat(64), 0.5, 1)).rejects.toThrow(z.ZodError);
  });

  it('that can’t be read are an error, and the next question is answered', async () => {
    await expect(store.bytes('SELECT bytes FROM nowhere')).rejects.toThrow('nowhere');
    expect(await store.bytes(String.raw`SELECT '\x01'::bytea`)).toEqual(Buffer.of(1));
  });
});
