/** What a new pack would change, as lines for the administrator: how many members, from what, to what. */
import type { Verdict } from '../../domain/verdict/answer.ts';
import type { Outcome, PackComparison } from '../../domain/verdict/compare-packs.ts';
import { sayMembership } from '../../domain/verdict/words/english/say.ts';

/** As the desk's screen says it. */
const verdictWords: Record<Verdict, string> = {
  priority: 'Priority',
  'visitor-priority': 'Visitor priority',
  standard: 'Standard service',
  unknown: 'Unknown',
};

/**
 * A line that counts, then a table in the order of the comparison, its columns aligned:
 *
 *     Of 2000 members, 123 would get another answer:
 *       120  Priority, Gold  →  Priority, Silver
 *         3  Priority, Gold  →  Standard service
 */
export function comparisonLines({ members, changed, changes }: PackComparison): string[] {
  if (members === 0) return ['There are no members yet, so there is nobody to compare for.'];
  if (changed === 0) return [`Nobody would get another answer; ${members} members were compared.`];
  const rows = changes.map((change) => ({
    count: String(change.members),
    from: sayOutcome(change.from),
    to: sayOutcome(change.to),
  }));
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const [countWidth, fromWidth] = [
    widest(rows.map(({ count }) => count)),
    widest(rows.map(({ from }) => from)),
  ];
  return [
    `Of ${members} ${members === 1 ? 'member' : 'members'}, ${changed} would get another answer:`,
    ...rows.map(
      ({ count, from, to }) => `  ${count.padStart(countWidth)}  ${from.padEnd(fromWidth)}  →  ${to}`,
    ),
  ];
}

/** A membership is part of the answer where a level or Video comes with it, and where priority comes without. */
function sayOutcome({ verdict, level, video }: Outcome): string {
  const hasMembership = level !== null || video || verdict === 'priority';
  return hasMembership
    ? `${verdictWords[verdict]}, ${sayMembership({ level, video })}`
    : verdictWords[verdict];
}
