/** Builds a roster and tells the administrator what is in it. */
import { oneLine } from '../programme/one-line.ts';
import { buildRoster } from '../roster/build-roster.ts';
import type { Store } from '../store/store.ts';

/** The exit code: 1 when members or programme kept changing. `now` is wall time, ms since 1970. */
export async function build(store: Store, now: () => number, say: (line: string) => void): Promise<number> {
  const built = await buildRoster(store, now());
  if (!built.ok) {
    say('Members or programme were changed while the roster was being built. Build it again:');
    say('npm run hub -- build');
    return 1;
  }
  const { members, cards, segments, sample, programme } = built.manifest;
  say(
    `Roster built: ${members} members, ${cards} cards without a member, ${segments.length} segments, ` +
      `programme ${oneLine(programme.version)}${sample ? ', sample data' : ''}.`,
  );
  return 0;
}
