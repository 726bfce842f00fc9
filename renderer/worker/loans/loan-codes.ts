/** What a code scanned or typed at the loans is: an item of the pool, or who wants one. */
import { lendsAt } from '../../../domain/loan/eligibility.ts';
import { loanItemId } from '../../../domain/loan/loan-item-id.ts';
import { listingOf } from '../../../domain/loan/loan-item.ts';
import { readTicket } from '../../../domain/intake/ticket.ts';
import type { DeskDatabase, StoredLoanItem } from '../desk-database.ts';
import { readState } from '../intakes/sharing.ts';
import type { Roster } from '../roster/roster.ts';
import type { GivenVerdict } from '../service/given-verdict.ts';
import type { Borrower, LoanScan } from '../service/loans-service.ts';
import { now, todayIn } from '../time.ts';
import type { Verify } from '../verify/verify.ts';
import { toRow } from './loan-row.ts';
import { serialMark } from './loan-views.ts';

interface LoanCodesParts {
  readonly database: DeskDatabase;
  readonly verify: Pick<Verify, 'identify'>;
  readonly roster: Pick<Roster, 'findNumber' | 'facts'>;
  readonly event: () => { readonly country: string; readonly timeZone: string };
}

export function createLoanCodes({ database, verify, roster, event }: LoanCodesParts) {
  async function read(code: string): Promise<LoanScan> {
    const text = code.trim();
    const items = await itemsWith(database, text);
    if (items.length > 0) return { kind: 'items', rows: items.map(({ state }) => toRow(state)) };
    if (!/\d/.test(text)) return { kind: 'nothing', why: 'unknown' };
    if (!readTicket(text).ok) {
      // No verdict is given, and recorded, about what was only mistyped.
      const { found } = await roster.findNumber(text);
      if (found === 'too-old') return { kind: 'nothing', why: 'roster-too-old' };
      if (found.length === 0) return { kind: 'nothing', why: 'unknown' };
    }
    const found = await verify.identify(text);
    switch (found.kind) {
      case 'verdict':
        return { kind: 'borrower', borrower: ofVerdict(found.given) };
      case 'ticket':
        return ofIntake(found.intakeId);
      case 'people':
        return { kind: 'nothing', why: 'several-people' };
      case 'nothing': {
        const { why } = found;
        const isSaid = why === 'ticket-not-here' || why === 'roster-too-old';
        return { kind: 'nothing', why: isSaid ? why : 'unknown' };
      }
    }
  }

  async function ofIntake(id: string): Promise<LoanScan> {
    const stored = await database.intakes.get(id);
    const taken = stored === undefined ? null : readState(stored).taken;
    if (taken === null) return { kind: 'nothing', why: 'ticket-not-here' };
    const { person, contact, verdict, ticket, promise } = taken.body;
    const reach = [contact.phone, contact.place].filter((part) => part !== '').join(', ');
    const standing = verdict === null ? null : standingOf(verdict.verdict, verdict.level, null);
    return {
      kind: 'borrower',
      borrower: {
        name: person.name,
        reach: reach.slice(0, MAX_REACH),
        memberNumber: person.memberNumber,
        standing,
        verdict: verdict?.id ?? null,
        intake: { id, ticket },
        promised: promise?.by ?? null,
      },
    };
  }

  function ofVerdict({ id, presentation, answer, member }: GivenVerdict): Borrower {
    const written = presentation.by === 'card' ? presentation.name : null;
    return {
      name: member?.name ?? written ?? '',
      reach: (member?.phone ?? '').slice(0, MAX_REACH),
      memberNumber: member?.memberNumber ?? (presentation.by === 'card' ? presentation.number : null),
      standing: standingOf(answer.verdict, answer.level, member?.country ?? null),
      verdict: id,
      intake: null,
      promised: null,
    };
  }

  function standingOf(
    verdict: GivenVerdict['answer']['verdict'],
    level: GivenVerdict['answer']['level'],
    home: string | null,
  ): Borrower['standing'] {
    const { country, timeZone } = event();
    const today = todayIn(timeZone, now());
    const loans = level === null ? null : lendsAt(roster.facts().pack, [home, country], level, today);
    return { verdict, level, loans };
  }

  return { read };
}

const MAX_REACH = 200;

/** By asset number, or else by serial number: several products may carry one. */
async function itemsWith(database: DeskDatabase, text: string): Promise<StoredLoanItem[]> {
  if (text === '') return [];
  const item = await database.loans.get(loanItemId(text));
  if (item !== undefined) return [item];
  const serial = text.replaceAll(/\s/g, '');
  const marked = await database.loans.where('marks').equals(serialMark(database, serial)).toArray();
  return marked.filter(({ state }) => listingOf(state) !== null);
}
