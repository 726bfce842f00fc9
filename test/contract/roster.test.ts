import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import type { Manifest } from '../../domain/roster/manifest.ts';
import { segmentSchema, type Segment } from '../../domain/roster/rows.ts';
import { knownCards, knownMembers } from '../../hub/sample/known-visitors.ts';
import { readBytes, readManifest, readPack } from './roster-on-wire.ts';
import { enrolDesk, problemOf, type TestDesk } from './test-desk.ts';
import { backends, freshLocation, removeLocation, startTestHub, type TestHub } from './test-hub.ts';

const MEMBERS = 700;

describe.each(backends)('the roster on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  beforeAll(async () => {
    hub = await startTestHub(await freshLocation(backend));
    desk = await enrolDesk(hub, 'AA');
  });
  afterAll(async () => {
    await hub.close();
    await removeLocation(hub.location);
  });

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
    expect(manifest.cards).toBe(sum(manifest.segments.map((segment) => segment.cards)));
  });

  it('is made of segments of 128 members that are what their hash says, in the order of their numbers', async () => {
    const manifest = await readManifest(desk);
    const segments = await Promise.all(manifest.segments.map(({ hash }) => readSegment(desk, hash)));
    const sizes = segments.map((segment) => segment.members.length).filter((size) => size > 0);
    expect(sizes).toEqual([128, 128, 128, 128, 128, 60]);
    const listed = manifest.segments.map(({ members, cards }) => ({ members, cards }));
    expect(listed).toEqual(
      segments.map(({ members, cards }) => ({ members: members.length, cards: cards.length })),
    );
    const numbers = segments.flatMap(({ members }) => members.map((member) => member.memberNumber));
    expect(numbers).toEqual([...numbers].sort());
    const members = segments.flatMap((segment) => segment.members);
    for (const known of Object.values(knownMembers)) expect(members).toContainEqual(known);
    const cards = segments.flatMap((segment) => segment.cards);
    for (const known of Object.values(knownCards)) expect(cards).toContainEqual(known);
  });

  it('comes with its programme pack', async () => {
    expect(await readPack(desk, await readManifest(desk))).toEqual(samplePack);
  });

  it('keeps its segments when nothing changed, under a later build time, also when the clock went back', async () => {
    const before = await readManifest(desk);
    hub.advance(-24 * 60 * 60 * 1000);
    await hub.admin({ command: 'build' });
    const after = await readManifest(desk);
    expect(after.segments).toEqual(before.segments);
    expect(after.rosterId).not.toBe(before.rosterId);
    expect(Date.parse(after.builtAt)).toBeGreaterThan(Date.parse(before.builtAt));
  });

  it('answers 304 to a desk that has the manifest, and the new one after a build', async () => {
    const tag = (await desk.get('/v1/roster/manifest')).headers.get('etag') ?? '';
    const same = await desk.get('/v1/roster/manifest', { 'if-none-match': tag });
    expect([same.status, await same.text()]).toEqual([304, '']);
    await hub.admin({ command: 'build' });
    const other = await desk.get('/v1/roster/manifest', { 'if-none-match': tag });
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(tag);
  });

  it('serves the segments of the roster before, which a desk may still be fetching, and no older ones', async () => {
    const first = await readManifest(desk);
    await hub.admin({ command: 'sample', members: 100, seed: 2 });
    expect((await segmentStatus(desk, first)).every((status) => status === 200)).toBe(true);
    await hub.admin({ command: 'sample', members: 100, seed: 3 });
    expect((await segmentStatus(desk, first)).every((status) => status === 404)).toBe(true);
    const newest = await readManifest(desk);
    expect((await segmentStatus(desk, newest)).every((status) => status === 200)).toBe(true);
  });

  it('lets segments be kept for ever', async () => {
    const { segments } = await readManifest(desk);
    const answer = await desk.get(`/v1/roster/segments/${segments[0]?.hash ?? ''}`);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('has no segment of a name nobody made, and says what a name looks like', async () => {
    const unknown = await desk.get(`/v1/roster/segments/${'0'.repeat(64)}`);
    expect(await problemOf(unknown)).toEqual({ status: 404, error: 'not-found' });
    const odd = await desk.get('/v1/roster/segments/..%2f..%2fetc');
    expect(await problemOf(odd)).toEqual({ status: 400, error: 'bad-request' });
  });

  it('builds two rosters at the same moment without harm', async () => {
    const built = await Promise.all([hub.admin({ command: 'build' }), hub.admin({ command: 'build' })]);
    expect(built.map(({ exit }) => exit)).toEqual([0, 0]);
    const manifest = await readManifest(desk);
    expect((await segmentStatus(desk, manifest)).every((status) => status === 200)).toBe(true);
  });
});

async function readSegment(desk: TestDesk, hash: string): Promise<Segment> {
  return segmentSchema.parse(JSON.parse((await readBytes(desk, hash)).toString()));
}

function segmentStatus(desk: TestDesk, manifest: Manifest): Promise<number[]> {
  const answers = manifest.segments.map(({ hash }) => desk.get(`/v1/roster/segments/${hash}`));
  return Promise.all(answers.map(async (answer) => (await answer).status));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
