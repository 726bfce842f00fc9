/** The roster as a desk takes it from the hub: manifest by its signature, everything else by its hash. */
import { expect } from 'vitest';
import { programmePackSchema, type ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { openManifest, segmentHash, type Manifest } from '../../domain/roster/manifest.ts';
import type { TestDesk } from './test-desk.ts';

export async function readManifest(desk: TestDesk): Promise<Manifest> {
  return openedBy(desk, await desk.get('/v1/roster/manifest'));
}

/** What a desk gets that asks with the tag of the manifest it has: the new one, or null when there is none. */
export async function nextManifest(desk: TestDesk, tag: string): Promise<Manifest | null> {
  const answer = await desk.get('/v1/roster/manifest', { 'if-none-match': tag });
  return answer.status === 304 ? null : openedBy(desk, answer);
}

/** The tag of the current manifest. */
export async function manifestTag(desk: TestDesk): Promise<string> {
  return (await desk.get('/v1/roster/manifest')).headers.get('etag') ?? '';
}

export async function readBytes(desk: TestDesk, hash: string): Promise<Buffer> {
  const answer = await desk.get(`/v1/roster/segments/${hash}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(segmentHash(bytes)).toBe(hash);
  return bytes;
}

/** The programme pack that a manifest names. */
export async function readPack(desk: TestDesk, { programme }: Manifest): Promise<ProgrammePack> {
  const pack = programmePackSchema.parse(JSON.parse((await readBytes(desk, programme.hash)).toString()));
  expect(pack.version).toBe(programme.version);
  return pack;
}

async function openedBy(desk: TestDesk, answer: Response): Promise<Manifest> {
  const opened = openManifest(await answer.json(), desk.rosterKey, null);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.manifest;
}
