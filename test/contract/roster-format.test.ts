import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../domain/roster/directory.ts';
import { writeBlob } from '../../hub/roster/blobs.ts';
import { openLocation } from '../../hub/store/open-hub-store.ts';
import { readBaseDirectory, readManifest, readRoster } from './roster-on-wire.ts';
import { deskAt, enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, startTestHub, testEvent, type TestHub } from './test-hub.ts';

/** Fewer changes than make a new base. */
const MEMBERS = 400;

/** A hub whose roster has another directory than it was built with. */
async function hubWith(
  backend: (typeof backends)[number],
  change: (directory: Directory) => object,
): Promise<{ hub: TestHub; desk: TestDesk }> {
  const fresh = await startFreshHub(backend);
  const enrolled = await enrolDesk(fresh, 'AA');
  await fresh.admin({ command: 'sample', members: MEMBERS, seed: 1 });
  // As the hub will be told when it starts again: a roster that says something else of it would be built anew then.
  await fresh.admin(testEvent);
  const before = await readManifest(enrolled);
  const directory = await readBaseDirectory(enrolled, before);
  await fresh.close();
  const store = await openLocation(fresh.location);
  const { hash, bytes } = await writeBlob(store, deflateRawSync(JSON.stringify(change(directory))));
  await store.run('INSERT INTO base_volumes SELECT $1, volume FROM base_volumes WHERE directory = $2', [
    hash,
    before.directory.hash,
  ]);
  // Its signature is for desks; the hub does not look at it.
  const manifest = JSON.stringify({ ...before, directory: { hash, bytes } });
  await store.run('UPDATE rosters SET manifest = $1 WHERE roster_id = $2', [manifest, before.rosterId]);
  await store.close();
  const hub = await startTestHub(fresh.location);
  return { hub, desk: deskAt(hub.url, enrolled) };
}

function withoutDictionary({ dictionary: _dictionary, ...directory }: Directory): object {
  return { ...directory, format: 1 };
}

function withoutSerials({ serials: _serials, ...directory }: Directory): object {
  return { ...directory, format: 2 };
}

describe.each(backends)('the base of a roster on %s', (backend) => {
  it.each([
    ['without a dictionary', withoutDictionary],
    ['without an index of serial numbers', withoutSerials],
  ])(
    'of a format before, %s, is built anew by the next build, with every member in it',
    async (_, before) => {
      const { hub, desk } = await hubWith(backend, before);
      const { lines } = await hub.admin({ command: 'build', full: false });
      expect(lines.join('\n')).toContain('A new base');
      const { manifest, members } = await readRoster(desk);
      expect([manifest.changes, members.length]).toEqual([[], MEMBERS]);
      const again = await hub.admin({ command: 'build', full: false });
      expect(again.lines.join('\n')).toContain('the base stays');
      await hub.remove();
    },
  );

  it('of the format before leaves its dictionary to the one with an index of serial numbers', async () => {
    const dictionary = Buffer.from(',0,0,"EOS of a hub before","').toString('base64');
    const { hub, desk } = await hubWith(backend, (directory) => ({
      ...withoutSerials(directory),
      dictionary,
    }));
    await hub.admin({ command: 'build', full: false });
    const directory = await readBaseDirectory(desk, await readManifest(desk));
    expect(directory).toMatchObject({ format: 3, dictionary, serials: [{ volume: expect.any(Number) }] });
    await hub.remove();
  });

  it('takes over the dictionary of the one before, so that what did not change is not sent again', async () => {
    const dictionary = Buffer.from(',0,0,"EOS of a hub before","').toString('base64');
    const { hub, desk } = await hubWith(backend, (directory) => ({ ...directory, dictionary }));
    await hub.admin({ command: 'build', full: true });
    const directory = await readBaseDirectory(desk, await readManifest(desk));
    expect(directory.dictionary).toBe(dictionary);
    const { lines } = await hub.admin({ command: 'build', full: true });
    expect(lines.join('\n')).toContain('fetch 0 (0 kB)');
    expect((await readRoster(desk)).members).toHaveLength(MEMBERS);
    await hub.remove();
  });
});
