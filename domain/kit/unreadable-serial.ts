/** The plate is worn off, missing, or differs from the camera's own record: then the reason stands in its place. */
export type UnreadableSerial =
  { readonly ok: true; readonly reason: string } | { readonly ok: false; readonly problem: 'reason-missing' };

/** Accepts a reason of at least one word; spaces around it are dropped. */
export function checkUnreadable(reason: string): UnreadableSerial {
  const said = reason.trim();
  return /\p{L}/u.test(said) ? { ok: true, reason: said } : { ok: false, problem: 'reason-missing' };
}
