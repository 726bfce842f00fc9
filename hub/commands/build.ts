/** Builds a roster and tells the administrator what is in it and what desks have to fetch. */
import { oneLine } from '../programme/one-line.ts';
import { buildRoster, type Built } from '../roster/build-roster.ts';
import type { Store } from '../store/store.ts';

/**
 * The exit code: 1 when members or programme kept changing. `fresh` makes a new base also of a few changes; `now` is
 * wall time, ms since 1970.
 */
export async function build(
  store: Store,
  now: () => number,
  say: (line: string) => void,
  fresh = false,
): Promise<number> {
  const start = performance.now();
  const result = await buildRoster(store, now(), fresh);
  if (!result.ok) {
    say('Members or programme were changed while the roster was being built. Build it again:');
    say('npm run hub -- build');
    return 1;
  }
  const { members, cards, sample, programme } = result.manifest;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(
    `Roster built in ${seconds} s: ${count(members, 'member')}, ${count(cards, 'card')}, ` +
      `programme ${oneLine(programme.version)}${sample ? ', sample data' : ''}.`,
  );
  say(sayBuilt(result.built));
  return 0;
}

function sayBuilt(built: Built): string {
  if (built.kind === 'base') {
    const { segments, pieces, freshPieces, freshBytes } = built.base;
    return (
      `A new base of ${count(segments, 'segment')}; of its ${count(pieces, 'piece')} desks that had the one before ` +
      `fetch ${freshPieces} (${size(freshBytes)}).`
    );
  }
  const changes = built.pages.reduce((sum, page) => sum + page.count, 0);
  if (changes === 0) return 'No member or card changed; the base stays.';
  const bytes = built.pages.reduce((sum, page) => sum + page.bytes, 0);
  return `The base stays; desks fetch ${count(changes, 'change')} in ${count(built.pages.length, 'page')} (${size(bytes)}).`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
