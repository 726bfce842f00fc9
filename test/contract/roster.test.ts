import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { cardKey } from '../../domain/roster/card-number.ts';
import type { RosterManifest } from '../../domain/roster/roster-manifest.ts';
import { knownCards, knownMembers } from '../../hub/sample/known-visitors.ts';
import {
  readBaseDirectory,
  readBaseIndex,
  readLines,
  readManifest,
  readPack,
  readRoster,
} from './roster-on-wire.ts';
import { enrolDesk, problemOf, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, testEvent, type TestHub } from './test-hub.ts';

const MEMBERS = 700;

describe.each(backends)('the roster on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
  });
  afterAll(() => hub.remove());

  it('is not found before it is built', async () => {
    expect(await problemOf(await desk.get('/v1/roster/manifest'))).toEqual({
      status: 404,
      error: 'not-found',
    });
  });

  it('has a manifest signed with the key that enrolment gave', async () => {
    await hub.admin({ command: 'sample', members: MEMBERS, seed: 1 });
    const manifest = await readManifest(desk);
    expect(manifest.sample).toBe(true);
    expect(manifest.members).toBe(MEMBERS);
    const { members, cards } = await readRoster(desk);
    expect(manifest.cards).toBe(cards.length + members.flatMap((member) => member.cards).length);
  });

  it('says how long it answers without the hub: a fortnight, or as the event says from then on', async () => {
    const before = await readManifest(desk);
    expect(before.answersForDays).toBe(14);
    const said = await hub.admin({ ...testEvent, rosterDays: 3 });
    expect(said.lines[1]).toBe('Rosters built from now on answer for 3 days without the hub.');
    expect(said.lines[2]).toMatch(/^Roster built in /);
    const { directory } = before;
    expect(await readManifest(desk)).toMatchObject({ answersForDays: 3, directory });
    await hub.admin({ ...testEvent, name: 'Test Open, second day' });
    expect(await readManifest(desk)).toMatchObject({ answersForDays: 3, directory });
    await hub.admin(testEvent);
  });

  it('has every member in the order of their numbers, and every card', async () => {
    const lines = await readLines(desk, await readBaseDirectory(desk, await readManifest(desk)));
    const members = lines.flatMap((line) => (line.kind === 'member' ? [line.member] : []));
    expect(members).toHaveLength(MEMBERS);
    const numbers = members.map((member) => cardKey(member.memberNumber));
    expect(numbers).toEqual([...numbers].sort());
    for (const known of Object.values(knownMembers)) expect(members).toContainEqual(known);
    const cards = lines.flatMap((line) => (line.kind === 'card' ? [line.card] : []));
    for (const known of Object.values(knownCards)) expect(cards).toContainEqual(known);
  });

  it('comes with an index that finds each of them by number and by name', async () => {
    const directory = await readBaseDirectory(desk, await readManifest(desk));
    const index = await readBaseIndex(desk, directory);
    const lines = await readLines(desk, directory);
    expect([index.members, index.cards]).toEqual([directory.members, directory.cards]);
    for (const [ordinal, line] of lines.entries()) {
      const number = line.kind === 'member' ? line.member.memberNumber : line.card.number;
      expect(index.candidates(cardKey(number))).toContain(ordinal);
      if (line.kind === 'card') continue;
      expect(index.person(ordinal).name).toBe(line.member.name);
      for (const product of line.member.products) expect(index.owners(product)).toContain(ordinal);
    }
    const { name, memberNumber } = knownMembers.platinumGermany;
    const found = index.search(name, 20, () => false);
    expect(found.map(({ person }) => person.memberNumber)).toContain(memberNumber);
  });

  it('comes with its programme pack', async () => {
    expect(await readPack(desk, await readManifest(desk))).toEqual(samplePack);
  });

  it('keeps its base when nothing changed, under a later build time, also when the clock went back', async () => {
    const before = await readManifest(desk);
    hub.advance(-24 * 60 * 60 * 1000);
    await hub.admin({ command: 'build', full: false });
    const after = await readManifest(desk);
    expect([after.directory, after.changes]).toEqual([before.directory, before.changes]);
    expect(after.rosterId).not.toBe(before.rosterId);
    expect(Date.parse(after.builtAt)).toBeGreaterThan(Date.parse(before.builtAt));
  });

  it('makes the same base byte for byte when it is made anew from the same members', async () => {
    const before = await readManifest(desk);
    const { lines } = await hub.admin({ command: 'build', full: true });
    expect(lines.join('\n')).toContain('fetch 0 (0 kB)');
    expect((await readManifest(desk)).directory).toEqual(before.directory);
  });

  it('answers 304 to a desk that has the manifest, and the new one after a build', async () => {
    const tag = (await desk.get('/v1/roster/manifest')).headers.get('etag') ?? '';
    const same = await desk.get('/v1/roster/manifest', { 'if-none-match': tag });
    expect([same.status, await same.text()]).toEqual([304, '']);
    await hub.admin({ command: 'build', full: false });
    const other = await desk.get('/v1/roster/manifest', { 'if-none-match': tag });
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(tag);
  });

  it('serves the blobs of the roster before, which a desk may still be fetching, and no older ones', async () => {
    const first = await blobsOf(desk);
    await hub.admin({ command: 'sample', members: 100, seed: 2 });
    expect(await statuses(desk, first)).toEqual(new Set([200]));
    await hub.admin({ command: 'sample', members: 100, seed: 3 });
    expect(await statuses(desk, first)).toEqual(new Set([404]));
    expect(await statuses(desk, await blobsOf(desk))).toEqual(new Set([200]));
  });

  it('lets blobs be kept for ever, and sends a range of one', async () => {
    const [volume = ''] = await blobsOf(desk);
    const whole = await desk.get(`/v1/roster/blobs/${volume}`);
    expect(whole.headers.get('cache-control')).toContain('immutable');
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(whole.headers.get('content-encoding')).toBeNull();
    const bytes = Buffer.from(await whole.arrayBuffer());
    const { length } = bytes;
    for (const [asked, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=10-499', 10, 499],
      ['bytes=100-', 100, length - 1],
      ['bytes=-7', length - 7, length - 1],
      [`bytes=5-${length + 5}`, 5, length - 1],
    ] as const) {
      const part = await desk.get(`/v1/roster/blobs/${volume}`, { range: asked });
      expect([part.status, part.headers.get('content-range')]).toEqual([
        206,
        `bytes ${from}-${to}/${length}`,
      ]);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(from, to + 1));
    }
    const beyond = await desk.get(`/v1/roster/blobs/${volume}`, { range: `bytes=${length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${length}`]);
  });

  it('has no blob of a name nobody made, and says what a name looks like', async () => {
    const unknown = await desk.get(`/v1/roster/blobs/${'0'.repeat(64)}`);
    expect(await problemOf(unknown)).toEqual({ status: 404, error: 'not-found' });
    const odd = await desk.get('/v1/roster/blobs/..%2f..%2fetc');
    expect(await problemOf(odd)).toEqual({ status: 400, error: 'bad-request' });
  });

  it('builds two rosters at the same moment without harm', async () => {
    const builds = [true, true, false].map((full) => hub.admin({ command: 'build', full }));
    expect((await Promise.all(builds)).map(({ exit }) => exit)).toEqual([0, 0, 0]);
    expect(await statuses(desk, await blobsOf(desk))).toEqual(new Set([200]));
  });
});

/** Names of everything the current roster is made of, a volume first. */
async function blobsOf(desk: TestDesk): Promise<string[]> {
  const manifest = await readManifest(desk);
  return [...(await readBaseDirectory(desk, manifest)).volumes.map(({ hash }) => hash), ...namedBy(manifest)];
}

function namedBy({ directory, changes }: RosterManifest): string[] {
  return [directory.hash, ...changes.map(({ hash }) => hash)];
}

async function statuses(desk: TestDesk, hashes: readonly string[]): Promise<Set<number>> {
  const answers = hashes.map((hash) => desk.get(`/v1/roster/blobs/${hash}`));
  return new Set(await Promise.all(answers.map(async (answer) => (await answer).status)));
}
