/** Slows down guessing: an address that was wrong too often has to wait. */
const MAX_TRIES = 10;
const WINDOW_MS = 10 * 60 * 1000;
/** Addresses remembered at the most, so that many of them can't fill the memory. */
const MAX_ADDRESSES = 10_000;

export interface GuessLimit {
  /** Counts a try; false when `address` has to wait. `now` is ms since 1970. */
  mayTry(address: string, now: number): boolean;
  /** Takes back the last try: it was right. */
  wasRight(address: string): void;
}

/**
 * Allows 10 wrong tries per address in 10 minutes, counted in this process. A try counts before it is known to be
 * wrong, so that many at once are not all let through.
 */
export function guessLimit(): GuessLimit {
  const triesOf = new Map<string, number[]>();
  return {
    mayTry: (address, now) => {
      const tries = (triesOf.get(address) ?? []).filter((time) => time > now - WINDOW_MS);
      if (tries.length >= MAX_TRIES) return false;
      // Taken out and put back, so that the first in the map is the one that was quiet longest.
      triesOf.delete(address);
      triesOf.set(address, [...tries, now]);
      const [quietest] = triesOf.keys();
      if (triesOf.size > MAX_ADDRESSES && quietest !== undefined) triesOf.delete(quietest);
      return true;
    },
    wasRight: (address) => {
      triesOf.get(address)?.pop();
    },
  };
}
