/** Keeps noise from being taken for a code: a camera sees stripes everywhere. */
import type { SeenCode } from './camera-code.ts';
import { repeatFilter } from './repeat-filter.ts';

/** Their error correction lets no noise through; bars have one check character at most. */
const matrixCodes: readonly SeenCode['symbology'][] = ['QRCode', 'DataMatrix'];

/** Code 39 has no check at all: a few bars are soon found where there are none. */
const SHORTEST_UNCHECKED = 4;

/**
 * Returns a function that says of each reading whether to believe it. Bars have to be read twice the same, with nothing
 * else read in between and within a second; `at` is in ms.
 */
export function believeCodes(): (code: SeenCode, at: number) => boolean {
  const isRepeat = repeatFilter();
  return ({ symbology, text }, at) => {
    // Asked of every code: whatever is read in between begins the count anew.
    const isSecond = isRepeat(`${symbology} ${text}`, at);
    if (matrixCodes.includes(symbology)) return true;
    if (symbology === 'Code39' && text.length < SHORTEST_UNCHECKED) return false;
    return isSecond;
  };
}
