import { readdir, readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { openLocation, type Location } from '../../hub/store/open-hub-store.ts';
import { backends, freshLocation, removeLocation, startTestHub } from './test-hub.ts';

const folder = new URL('../../hub/store/migrations/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
const earlier = files.slice(0, -1).map((_file, index) => index + 1);

/** A database as the hub of an earlier version left it: settings of an event with sample members, nothing built. */
async function leaveDatabase(location: Location, version: number): Promise<void> {
  const store = await openLocation(location);
  await store.run('CREATE TABLE migrations (number integer PRIMARY KEY)');
  for (const [index, file] of files.slice(0, version).entries()) {
    await store.run(await readFile(new URL(file, folder), 'utf8'));
    await store.run('INSERT INTO migrations (number) VALUES ($1)', [index + 1]);
  }
  await store.run(
    `INSERT INTO settings (epoch, secret_key, sample)
     VALUES ('0a0a0a0a-0000-4000-8000-000000000001', repeat('33', 32), true)`,
  );
  if (version > 1) await store.run('UPDATE settings SET sample_pack = true');
  await store.close();
}

describe.each(backends)('a database on %s', (backend) => {
  const made: Location[] = [];
  afterAll(async () => {
    for (const location of made) await removeLocation(location);
  });

  it.each(earlier)('of version %i is brought up to date and goes on', async (version) => {
    const location = await freshLocation(backend);
    made.push(location);
    await leaveDatabase(location, version);
    const hub = await startTestHub(location);
    const exported = await hub.admin({ command: 'export programme' });
    expect(JSON.parse(exported.lines.join('\n'))).toEqual(samplePack);
    const sampled = await hub.admin({ command: 'sample', members: 30, seed: 1 });
    expect([sampled.exit, sampled.lines[0]]).toEqual([0, expect.stringContaining('30 members')]);
    await hub.close();
  });
});
