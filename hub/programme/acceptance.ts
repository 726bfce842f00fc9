/** Whether a pack may come into force after those that were before it. */
import type { PackText } from './pack-text.ts';
import { isOlderVersion } from './version-order.ts';

/** What a pack goes by: its version, and what it says. */
export type PackName = Pick<PackText, 'version' | 'hash'>;

/**
 * - `acceptable`: it may come into force.
 * - `in-force`: the one in force says the same.
 * - `other-content`: another pack goes by its version.
 * - `replaced`: it was in force before the one that is now.
 * - `older`: its version is older than the one in force.
 */
export type Acceptance = 'acceptable' | 'in-force' | 'other-content' | 'replaced' | 'older';

export interface PackHistory {
  readonly inForce: PackName;
  /** The last one first; never empty, as the app's own pack comes before all others. */
  readonly accepted: readonly [PackName, ...PackName[]];
}

/**
 * Judges a pack. A version stands for one content for good, as verdicts are recorded with it, and it never comes back
 * once it was replaced; while the sample pack is in force, the pack accepted last can take its place again.
 */
export function judgeAcceptance(offered: PackName, { inForce, accepted }: PackHistory): Acceptance {
  if (offered.hash === inForce.hash) return 'in-force';
  const known = [inForce, ...accepted].find(({ version }) => version === offered.version);
  const [last] = accepted;
  if (known !== undefined && known.hash !== offered.hash) return 'other-content';
  if (known !== undefined) return known === last ? 'acceptable' : 'replaced';
  const isOlder = [inForce, last].some(({ version }) => isOlderVersion(offered.version, version));
  return isOlder ? 'older' : 'acceptable';
}

/** Why a pack does not come into force, and what to do, for the administrator. The two are versions. */
export function sayRefusal(
  acceptance: Exclude<Acceptance, 'acceptable'>,
  offered: string,
  inForce: string,
): string {
  switch (acceptance) {
    case 'in-force':
      return `Version ${offered} is in force already.`;
    case 'other-content':
      return `Another pack has version ${offered} already: give this one a version of its own.`;
    case 'replaced':
      return `Version ${offered} was replaced by ${inForce}: to go back to its rules, give it a new version.`;
    case 'older':
      return `Version ${offered} is older than ${inForce}, which is in force: give it a newer version.`;
  }
}
