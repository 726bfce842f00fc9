/** What every peer stores of a member: the row as the desk has it, with the two keys it is found by. */
import { cardKey } from '../../../domain/roster/card-number.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import { sampleMember } from '../../../hub/sample/sample-member.ts';

export interface PeerRow extends MemberRow {
  /** Member number as compared; unique. */
  readonly key: string;
  /** Folded words of the name, for a search by their beginnings. */
  readonly tokens: string[];
}

/** The rows of some members of the sample, from index `from` up to `to`. */
export function peerRows(seed: number, from: number, to: number): PeerRow[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const member = sampleMember(seed, from + offset);
    return { ...member, key: cardKey(member.memberNumber), tokens: nameTokens(member.name) };
  });
}
