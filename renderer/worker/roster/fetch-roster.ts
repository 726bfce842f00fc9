/**
 * A roster arrives: manifest checked against the pinned key, segments fetched a few at a time, each checked against
 * its hash and stored; the switch is one write at the end. Cut at any moment, it goes on where it was; until the
 * switch the old roster answers.
 */
import { programmePackSchema } from '../../../domain/programme/programme-pack.ts';
import { cardKey } from '../../../domain/roster/card-number.ts';
import {
  openManifest,
  segmentHash,
  signedManifestSchema,
  type Manifest,
  type ManifestProblem,
  type SignedManifest,
} from '../../../domain/roster/manifest.ts';
import { segmentSchema, type Segment } from '../../../domain/roster/rows.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { LinkProblem } from '../desk-service.ts';
import { storageProblem } from '../open-database.ts';
import type { RosterDatabase, StoredCard, StoredMember } from '../roster-database.ts';
import type { HubClient } from '../sync/hub-client.ts';

/** Segments under way at once. */
const PARALLEL = 4;

export type RosterProblem = ManifestProblem | 'damaged' | 'disk-full';

export type FetchAnswer =
  | { readonly ok: true; readonly changed: boolean }
  | { readonly ok: false; readonly link: LinkProblem }
  | { readonly ok: false; readonly roster: RosterProblem };

export interface FetchRoster {
  readonly database: RosterDatabase;
  readonly hub: HubClient;
  /** The hub's public key, pinned at enrolment, hex. */
  readonly rosterKey: string;
  readonly progress: (done: number, total: number) => void;
}

/** Makes the function that fetches the hub's roster when it is another than the current one. */
export function createRosterFetcher(parts: FetchRoster): () => Promise<FetchAnswer> {
  // Of the manifest that was last dealt with in full: asking again then costs no transfer.
  let etag: string | null = null;
  return async () => {
    const answer = await parts.hub.manifest(etag);
    if (!answer.ok) return { ok: false, link: answer.problem };
    if (answer.value === null) return { ok: true, changed: false };
    const fetched = await takeOver(parts, answer.value.body);
    if (fetched.ok) etag = answer.value.etag;
    return fetched;
  };
}

async function takeOver(parts: FetchRoster, body: unknown): Promise<FetchAnswer> {
  const { database, rosterKey } = parts;
  const current = await database.current();
  const opened = openManifest(body, rosterKey, current?.manifest.builtAt ?? null);
  if (!opened.ok) return { ok: false, roster: opened.problem };
  const { manifest } = opened;
  if (manifest.rosterId === current?.manifest.rosterId) return { ok: true, changed: false };
  try {
    const arriving = await prepare(database, signedManifestSchema.parse(body));
    return await bringIn(parts, manifest, arriving);
  } catch (error) {
    if (storageProblem(error) === 'disk-full') return { ok: false, roster: 'disk-full' };
    throw error;
  }
}

async function bringIn(
  parts: FetchRoster,
  manifest: Manifest,
  arriving: { generation: number; stored: ReadonlySet<string> },
): Promise<FetchAnswer> {
  const { database, hub, progress } = parts;
  const total = manifest.segments.length;
  const waiting = manifest.segments
    .map((segment) => segment.hash)
    .filter((hash) => !arriving.stored.has(hash));
  let done = total - waiting.length;
  progress(done, total);
  /** Takes segments until none is left or one fails; then the other workers find the list empty. */
  async function work(): Promise<FetchAnswer | null> {
    for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift()) {
      const problem = await takeSegment(parts, arriving.generation, hash);
      if (problem !== null) {
        waiting.length = 0;
        return problem;
      }
      done += 1;
      progress(done, total);
    }
    return null;
  }
  const ends = await Promise.all(Array.from({ length: PARALLEL }, work));
  const failure = ends.find((end) => end !== null);
  if (failure !== undefined) return failure;
  const pack = await fetchChecked(hub, manifest.programme.hash);
  if (!pack.ok) return pack.answer;
  const parsed = programmePackSchema.safeParse(parseJson(pack.value));
  if (!parsed.success) return { ok: false, roster: 'malformed' };
  await database.switchTo({ key: 'current', generation: arriving.generation, manifest, pack: parsed.data });
  await dropOthers(database, arriving.generation);
  return { ok: true, changed: true };
}

/** Fetches, checks and stores one segment; null when it is done. */
async function takeSegment(
  parts: FetchRoster,
  generation: number,
  hash: string,
): Promise<FetchAnswer | null> {
  const bytes = await fetchChecked(parts.hub, hash);
  if (!bytes.ok) return bytes.answer;
  const segment = segmentSchema.safeParse(parseJson(bytes.value));
  if (!segment.success) return { ok: false, roster: 'malformed' };
  await storeSegment(parts.database, generation, hash, segment.data);
  return null;
}

/** Takes up an interrupted transfer of the same roster, or clears away what another left. */
async function prepare(
  database: RosterDatabase,
  signed: SignedManifest,
): Promise<{ generation: number; stored: ReadonlySet<string> }> {
  const arriving = await database.arriving();
  if (arriving?.signed.manifest === signed.manifest) {
    return { generation: arriving.generation, stored: new Set(arriving.stored) };
  }
  const current = await database.current();
  await dropOthers(database, current?.generation ?? 0);
  const generation = Math.max(current?.generation ?? 0, arriving?.generation ?? 0) + 1;
  await database.meta.put({ key: 'arriving', generation, signed, stored: [] });
  return { generation, stored: new Set() };
}

async function storeSegment(
  database: RosterDatabase,
  generation: number,
  hash: string,
  segment: Segment,
): Promise<void> {
  const members = segment.members.map((member): StoredMember => ({
    generation,
    region: member.region,
    key: cardKey(member.memberNumber),
    member,
    tokens: nameTokens(member.name).map((token) => `${generation}:${token}`),
  }));
  const owned = segment.members.flatMap((member) =>
    member.cards.map((card): StoredCard => ({
      generation,
      key: cardKey(card.number),
      card,
      memberKey: cardKey(member.memberNumber),
    })),
  );
  const alone = segment.cards.map((card): StoredCard => ({
    generation,
    key: cardKey(card.number),
    card,
    memberKey: null,
  }));
  await database.transaction('rw', database.members, database.cards, database.meta, async () => {
    const arriving = await database.arriving();
    if (arriving === null || arriving.stored.includes(hash)) return;
    await database.members.bulkPut(members);
    await database.cards.bulkAdd([...owned, ...alone]);
    await database.meta.put({ ...arriving, stored: [...arriving.stored, hash] });
  });
}

/** Removes the rows of every other generation. */
async function dropOthers(database: RosterDatabase, kept: number): Promise<void> {
  await database.transaction('rw', database.members, database.cards, async () => {
    await database.members.where('generation').notEqual(kept).delete();
    await database.cards.where('generation').notEqual(kept).delete();
  });
}

async function fetchChecked(
  hub: HubClient,
  hash: string,
): Promise<{ ok: true; value: Uint8Array } | { ok: false; answer: FetchAnswer }> {
  const bytes = await hub.segment(hash);
  if (!bytes.ok) return { ok: false, answer: { ok: false, link: bytes.problem } };
  if (segmentHash(bytes.value) !== hash) return { ok: false, answer: { ok: false, roster: 'damaged' } };
  return { ok: true, value: bytes.value };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
