/** Runs `revoke card`. The number is never printed: what is printed may be kept. */
import type { Region } from '../../domain/roster/rows.ts';
import { revokeCard } from '../roster/revoke-card.ts';
import type { Store } from '../store/store.ts';
import { build } from './build.ts';

/** The exit code. `now` is wall time, ms since 1970. */
export async function revokeCardOnRequest(
  store: Store,
  { number, region }: { readonly number: string; readonly region: Region },
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  switch (await revokeCard(store, number, region)) {
    case 'unknown':
      say(`No card of region ${region} has this number. Nothing was changed.`);
      return 1;
    case 'revoked-before':
      say('This card was revoked before.');
      break;
    case 'revoked':
      say('The card is revoked, until an import says otherwise.');
      break;
  }
  // Also for a card that was revoked before: the command that did it may have been cut off before this.
  return build(store, now, say);
}
