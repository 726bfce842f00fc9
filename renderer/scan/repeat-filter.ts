/** A code read twice within this time is one scan, ms. */
const REPEAT_WITHIN = 1000;

/** Returns a function that says whether a scan repeats the one just before it. */
export function repeatFilter(): (code: string, at: number) => boolean {
  let last: { readonly code: string; readonly at: number } | null = null;
  return (code, at) => {
    if (last?.code === code && at - last.at <= REPEAT_WITHIN) return true;
    last = { code, at };
    return false;
  };
}
