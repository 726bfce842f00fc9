/** What was presented, with more known about it. */
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { Presentation } from '../../worker/service/presentation.ts';

/** The same, with the card in hand or not. */
export function withCardShown(presentation: Presentation, shown: boolean): Presentation {
  return { ...presentation, shown };
}

/** The name to greet by: the member's, else the one on the card. */
export function nameOf(presentation: Presentation, member: MemberRow | null): string | null {
  if (member !== null) return member.name;
  return presentation.by === 'card' ? presentation.name : null;
}
