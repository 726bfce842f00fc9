/** Decides what a build makes: a new base, or pages of changes beside the one there is. */
import { MAX_CHANGES_A_PAGE } from '../../domain/roster/changes.ts';
import { MAX_CHANGE_PAGES, type RosterManifest } from '../../domain/roster/roster-manifest.ts';
import { MAX_NOTED } from './note-changes.ts';

/** More changes than this share of the roster are a new base. */
const MOST_SHARE = 0.05;

export type WhatToBuild = 'base' | 'waiting-changes' | 'all-changes';

/** `last` is the roster published last, null before the first; `changes` counts those since its base was built. */
export function whatToBuild(
  last: Pick<RosterManifest, 'members' | 'cards' | 'changes'> | null,
  changes: { readonly all: number; readonly waiting: number },
): WhatToBuild {
  if (last === null || changes.all > MAX_NOTED) return 'base';
  if (changes.all > Math.max(1, MOST_SHARE * Math.max(last.members, last.cards))) return 'base';
  const pages = last.changes.length + Math.ceil(changes.waiting / MAX_CHANGES_A_PAGE);
  // Many revocations one by one: their pages are put together before there are more than a manifest can name.
  return pages > MAX_CHANGE_PAGES / 2 && changes.waiting > 0 ? 'all-changes' : 'waiting-changes';
}
