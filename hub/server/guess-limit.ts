/** Slows down guessing: an address that was wrong too often has to wait. */
const MAX_WRONG = 10;
const WINDOW_MS = 10 * 60 * 1000;
/** Addresses remembered at the most, so that many of them can't fill the memory. */
const MAX_ADDRESSES = 10_000;

export interface GuessLimit {
  /** True while `address` has to wait. `now` is ms since 1970. */
  isBlocked(address: string, now: number): boolean;
  wrong(address: string, now: number): void;
}

/** Allows 10 wrong guesses per address in 10 minutes. Counted in this process. */
export function guessLimit(): GuessLimit {
  const wrongs = new Map<string, number[]>();
  const recent = (address: string, now: number) =>
    (wrongs.get(address) ?? []).filter((time) => time > now - WINDOW_MS);
  return {
    isBlocked: (address, now) => recent(address, now).length >= MAX_WRONG,
    wrong: (address, now) => {
      const times = [...recent(address, now), now];
      // Taken out and put back, so that the first in the map is the one that was quiet longest.
      wrongs.delete(address);
      wrongs.set(address, times);
      const [oldest] = wrongs.keys();
      if (wrongs.size > MAX_ADDRESSES && oldest !== undefined) wrongs.delete(oldest);
    },
  };
}
