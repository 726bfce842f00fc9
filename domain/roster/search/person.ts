/** What a search finds: as much of a member as a list of people shows. */
import type { MemberRow } from '../rows.ts';

export type Person = Pick<MemberRow, 'region' | 'memberNumber' | 'name' | 'country' | 'level' | 'status'>;

/** How a person was found; a lower rank is listed first. */
export const MATCH_RANK = {
  /** The member number begins with the query. */
  number: 0,
  /** Every word of the query is a word of the name. */
  whole: 1,
  /** So it is, but of the last word, still being typed, only the beginning. */
  lastPrefix: 2,
  /** Every word of the query begins a word of the name. */
  prefixes: 3,
  /** So it does, but for one typo in a word of five letters or more. */
  typo: 4,
} as const;

export interface PersonMatch {
  readonly person: Person;
  /** Which line it is, in the index that found it. */
  readonly ordinal: number;
  readonly rank: (typeof MATCH_RANK)[keyof typeof MATCH_RANK];
  /** Order within a rank: the folded name, or the `cardKey` of the number where that was found. */
  readonly sortKey: string;
}
