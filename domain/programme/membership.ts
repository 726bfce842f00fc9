/** Photo level and Video membership: somebody can have either, both or neither. */
import { better, isAbove, type Level } from './level.ts';

export interface Membership {
  readonly level: Level | null;
  readonly video: boolean;
}

/** True when `one` has anything that `other` has not. */
export function exceeds(one: Membership, other: Membership): boolean {
  return isAbove(one.level, other.level) || (one.video && !other.video);
}

/** True when neither a photo level nor Video membership applies. */
export function isNone({ level, video }: Membership): boolean {
  return level === null && !video;
}

/** All that either of the two has. */
export function bestOf(one: Membership, other: Membership): Membership {
  return { level: better(one.level, other.level), video: one.video || other.video };
}

/** Only what both have. */
export function sharedBy(one: Membership, other: Membership): Membership {
  return {
    level: isAbove(one.level, other.level) ? other.level : one.level,
    video: one.video && other.video,
  };
}
