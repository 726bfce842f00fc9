import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importOf, memberLine, type Lines } from './import-files.ts';
import { readChanges, readManifest, readRoster } from './roster-on-wire.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';

const bo = memberLine('B2', 'Bo', 'usa');
const start: Lines = {
  members: [memberLine('A1', 'Ada'), bo],
  cards: ['A1,emea,A1,,active', 'A1-OLD,emea,A1,,active', 'L9,usa,,,active'],
  products: [],
};

describe.each(backends)('what reaches desks without a command of its own, on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  let folder: string;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
    folder = await mkdtemp(join(tmpdir(), 'hub-publishes-'));
  });
  afterAll(async () => {
    await hub.remove();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await hub.admin(await importOf(folder, start));
    await hub.admin({ command: 'build', full: true });
  });

  const changes = async () => (await readChanges(desk, await readManifest(desk))).flat();

  it('is whom an import changed, as a page beside the base', async () => {
    const before = await readManifest(desk);
    const { exit, lines } = await hub.admin(
      await importOf(folder, { ...start, members: [memberLine('A1', 'Adah'), bo] }),
    );
    expect([exit, lines[1]]).toEqual([0, '1 member changed since the last import.']);
    const after = await readManifest(desk);
    expect(after.directory).toEqual(before.directory);
    expect(await changes()).toMatchObject([{ kind: 'member', number: 'A1', member: { name: 'Adah' } }]);
  });

  it('is nothing after the same import, which says so', async () => {
    const { lines } = await hub.admin(await importOf(folder, start));
    expect(lines[1]).toBe('No member and no card changed since the last import.');
    expect(await changes()).toEqual([]);
  });

  it('is all of it when imports, a revocation and a build meet: none waits for another that waits for it', async () => {
    const request = await importOf(folder, { ...start, members: [memberLine('A1', 'Adah'), bo] });
    await Promise.all([
      hub.admin(request),
      hub.admin({ command: 'revoke card', number: 'L9', region: 'usa' }),
      hub.admin(request),
      hub.admin({ command: 'build', full: false }),
    ]);
    await hub.admin({ command: 'build', full: false });
    const { members } = await readRoster(desk);
    expect(members.map(({ name }) => name)).toEqual(['Adah', 'Bo']);
  });

  it('is a card of a member that is revoked, its number written in any form', async () => {
    const { exit, lines } = await hub.admin({ command: 'revoke card', number: 'a1 old', region: 'emea' });
    expect([exit, lines[0]]).toEqual([0, 'The card is revoked, until an import says otherwise.']);
    expect(await changes()).toMatchObject([
      {
        kind: 'member',
        number: 'A1',
        member: {
          cards: [
            { number: 'A1', status: 'active' },
            { number: 'A1-OLD', status: 'revoked' },
          ],
        },
      },
    ]);
  });

  it('is a card without a member that is revoked', async () => {
    await hub.admin({ command: 'revoke card', number: 'L9', region: 'usa' });
    expect(await changes()).toMatchObject([
      { kind: 'card', number: 'L9', region: 'usa', card: { status: 'revoked' } },
    ]);
  });

  it('is a revocation once, however often it is asked for', async () => {
    await hub.admin({ command: 'revoke card', number: 'L9', region: 'usa' });
    const { exit, lines } = await hub.admin({ command: 'revoke card', number: 'L9', region: 'usa' });
    expect([exit, lines[0]]).toEqual([0, 'This card was revoked before.']);
    expect(await changes()).toHaveLength(1);
  });

  it('is nothing for a card that is not known there', async () => {
    const before = await readManifest(desk);
    const { exit, lines } = await hub.admin({ command: 'revoke card', number: 'L9', region: 'emea' });
    expect([exit, lines]).toEqual([1, ['No card of region emea has this number. Nothing was changed.']]);
    expect(await readManifest(desk)).toEqual(before);
  });

  it('is an end of a revocation when an import says so', async () => {
    await hub.admin({ command: 'revoke card', number: 'L9', region: 'usa' });
    const { lines } = await hub.admin(await importOf(folder, start));
    expect(lines[1]).toBe('1 card without a member changed since the last import.');
    expect((await readRoster(desk)).cards).toMatchObject([{ number: 'L9', status: 'active' }]);
  });
});
