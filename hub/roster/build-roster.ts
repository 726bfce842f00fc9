/** Builds a roster from the members and cards in the database and publishes it. */
import { readManifest, type RosterManifest } from '../../domain/roster/roster-manifest.ts';
import { segmentDictionary } from '../../domain/roster/segment-dictionary.ts';
import { packText } from '../programme/pack-text.ts';
import { packInForce } from '../programme/packs.ts';
import { readSettings } from '../store/settings.ts';
import type { Queries, Store } from '../store/store.ts';
import { baseBefore } from './base-before.ts';
import { writeBlob } from './blobs.ts';
import { countChanges, writeChangePages, type ChangePage } from './change-pages.ts';
import { publishRoster, type RosterDraft } from './publish.ts';
import { currentRoster } from './published.ts';
import { whatToBuild } from './what-to-build.ts';
import { writeBase, type WrittenBase } from './write-base.ts';

const MAX_ATTEMPTS = 3;

/** What was made: a base of so many segments, or pages beside the one there was. */
export type Built =
  | { readonly kind: 'base'; readonly base: WrittenBase }
  | { readonly kind: 'changes'; readonly pages: readonly ChangePage[] };

export type BuildResult =
  | { readonly ok: true; readonly manifest: RosterManifest; readonly built: Built }
  | { readonly ok: false; readonly reason: 'members-keep-changing' };

/**
 * Everything is written bit by bit, so that the hub goes on answering; only publishing is one transaction. When members
 * or the pack in force changed meanwhile the build starts again: what did not change is there already. `fresh` makes a
 * new base also of a few changes. `now` is ms since 1970.
 */
export async function buildRoster(store: Store, now: number, fresh = false): Promise<BuildResult> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const settings = await readSettings(store);
    const pack = await packInForce(store);
    const { version, hash, text } = packText(pack);
    await writeBlob(store, Buffer.from(text));
    const last = await lastManifest(store);
    const { built, draft } = await write(store, last, fresh);
    const sample = settings.sample || pack.sample;
    const manifest = await store.transaction((queries) =>
      publishRoster(
        queries,
        { ...draft, sample, programme: { hash, version }, after: last?.rosterId ?? null },
        settings.membersVersion,
        now,
      ),
    );
    if (manifest !== null) {
      // The embedded database has nobody else to make the room of dropped volumes free again.
      if (built.kind === 'base') await store.run('VACUUM blobs');
      return { ok: true, manifest, built };
    }
  }
  return { ok: false, reason: 'members-keep-changing' };
}

type Written = Pick<RosterDraft, 'directory' | 'changes' | 'newBase'>;

async function write(
  store: Store,
  last: RosterManifest | null,
  fresh: boolean,
): Promise<{ built: Built; draft: Written }> {
  const before = last && (await baseBefore(store, last));
  // A base of another format lacks what desks of today look for, or they can't read it at all.
  const goesOn = !fresh && before?.isOfToday === true;
  const what = whatToBuild(goesOn ? last : null, await countChanges(store));
  if (last === null || what === 'base') {
    const base = await writeBase(store, before?.dictionary ?? segmentDictionary());
    return {
      built: { kind: 'base', base },
      draft: { directory: base.directory, changes: [], newBase: base.volumes },
    };
  }
  const pages = await writeChangePages(store, what === 'all-changes' ? 'all' : 'waiting');
  const pagesBefore = what === 'all-changes' ? [] : last.changes;
  return {
    built: { kind: 'changes', pages },
    draft: { directory: last.directory, changes: [...pagesBefore, ...pages], newBase: null },
  };
}

async function lastManifest(queries: Queries): Promise<RosterManifest | null> {
  const roster = await currentRoster(queries);
  if (roster === null) return null;
  const manifest = readManifest(roster.manifest);
  if (manifest === null) throw new Error('the roster published last can no longer be read');
  return manifest;
}
