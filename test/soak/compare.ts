/** The verdict on a run: what desks acknowledged against what every desk and the hub have in the end. */
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import type { AttachmentRef } from '../../domain/facts/attachment.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { readFact } from '../../domain/facts/kinds.ts';
import { flagsOf } from '../../domain/intake/flags.ts';
import { foldIntake, isIntakeFact, statusOf, type IntakeState } from '../../domain/intake/intake.ts';
import {
  foldLoanItem,
  isLoanFact,
  openLoans,
  placeOf,
  type LoanItemState,
} from '../../domain/loan/loan-item.ts';

/** A fact that a desk said was saved. `mark` is what the harness entered: it must stand in the fact. */
export interface Acknowledged {
  readonly fact: Fact;
  readonly mark: string | null;
  /** Whether what it names beside itself, a picture, may be gone with a desk's database. */
  readonly isBare?: boolean;
}

export interface HubContent {
  readonly facts: readonly { readonly sequence: number; readonly hash: string; readonly fact: Fact }[];
  /** Hashes of the attachments it has all of. */
  readonly attachments: ReadonlySet<string>;
}

export interface DeskContent {
  readonly desk: string;
  readonly facts: readonly Fact[];
  /** The folded intakes, as stored. */
  readonly intakes: readonly { readonly id: string; readonly state: IntakeState; readonly status: string }[];
  /** What the board shows. */
  readonly board: readonly {
    readonly id: string;
    readonly ticket: string;
    readonly status: string;
    readonly flagged: boolean;
    readonly synced: boolean;
  }[];
  /** The folded items of the loan pool, as stored. */
  readonly items: readonly {
    readonly id: string;
    readonly state: LoanItemState;
    readonly due?: number | undefined;
    readonly twice?: 1 | undefined;
  }[];
  /** What the list of all loans shows. */
  readonly loans: readonly { readonly id: string; readonly place: string }[];
}

export interface Comparison {
  readonly lost: number;
  readonly duplicated: number;
  readonly diverged: number;
  /** What is wrong, in words; the first of each kind. */
  readonly findings: readonly string[];
}

export function compare(
  acknowledged: readonly Acknowledged[],
  hub: HubContent,
  desks: readonly DeskContent[],
): Comparison {
  const findings = new Map<string, string[]>([
    ['lost', lost(acknowledged, hub, desks)],
    ['duplicated', [...doubledAtHub(hub), ...desks.flatMap(doubledAtDesk)]],
    ['diverged', [...brokenChain(hub), ...desks.flatMap((desk) => differences(desk, hub))]],
  ]);
  const count = (kind: string): number => findings.get(kind)?.length ?? 0;
  return {
    lost: count('lost'),
    duplicated: count('duplicated'),
    diverged: count('diverged'),
    findings: [...findings].flatMap(([kind, all]) => all.slice(0, 10).map((one) => `${kind}: ${one}`)),
  };
}

function lost(
  acknowledged: readonly Acknowledged[],
  hub: HubContent,
  desks: readonly DeskContent[],
): string[] {
  const places = [
    { name: 'the hub', texts: textsById(hub.facts.map(({ fact }) => fact)) },
    ...desks.map(({ desk, facts }) => ({ name: `desk ${desk}`, texts: textsById(facts) })),
  ];
  return acknowledged.flatMap(({ fact, mark, isBare }) => {
    const text = canonicalJson(fact);
    const named = `${fact.kind} ${fact.id} of ${fact.desk}`;
    if (mark !== null && !text.includes(mark)) return [`${named} does not hold what was entered`];
    const picture = attachmentOf(fact);
    if (picture !== null && isBare !== true && !hub.attachments.has(picture.hash)) {
      return [`the picture of ${named} at the hub`];
    }
    const lacking = places.filter(({ texts }) => texts.get(fact.id) !== text);
    return lacking.length === 0 ? [] : [`${named} at ${lacking.map(({ name }) => name).join(', ')}`];
  });
}

/** What a fact names beside itself. */
export function attachmentOf(fact: Fact): AttachmentRef | null {
  const reading = readFact(fact);
  if (reading.state !== 'known' || reading.fact.kind !== 'attachment-added') return null;
  return reading.fact.body.attachment;
}

function doubledAtHub({ facts }: HubContent): string[] {
  return [
    ...repeated(facts.map(({ sequence }) => `hub sequence ${sequence}`)),
    ...doubled(
      facts.map(({ fact }) => fact),
      'the hub',
    ),
  ];
}

function doubledAtDesk({ desk, facts, board }: DeskContent): string[] {
  return [
    ...doubled(facts, `desk ${desk}`),
    ...repeated(board.map(({ ticket }) => `ticket ${ticket} on the board of ${desk}`)),
  ];
}

/** An id, a desk's number, a ticket, or the same event twice. */
function doubled(facts: readonly Fact[], where: string): string[] {
  return repeated(
    facts.flatMap((fact) => {
      const keys = [`id ${fact.id}`, `${fact.desk} seq ${fact.seq}`, `content ${contentOf(fact)}`];
      if (typeof fact.body['ticket'] === 'string') keys.push(`ticket ${fact.body['ticket']}`);
      return keys.map((key) => `${key} at ${where}`);
    }),
  );
}

/** What happened, without the envelope's own numbers. Verdicts about the same card are as many events. */
function contentOf({ id, kind, about, desk, body }: Fact): string {
  const { ticket, ...rest } = body;
  const subject = kind === 'intake-taken' ? '' : about;
  return kind === 'verdict-given' ? id : canonicalJson([kind, subject, desk, rest]);
}

function brokenChain({ facts }: HubContent): string[] {
  let hash = CHAIN_START;
  const broken: string[] = [];
  facts.forEach((entry, index) => {
    hash = chainHash(hash, entry.fact);
    if (entry.sequence !== index + 1 || entry.hash !== hash) broken.push(`the hub's chain at ${index + 1}`);
  });
  return broken;
}

/** A desk against the hub: every fact, every folded intake and loan item, every row of the board and of the loans. */
function differences(desk: DeskContent, hub: HubContent): string[] {
  const hubFacts = hub.facts.map(({ fact }) => fact);
  const views = fold(hubFacts);
  const items = [...foldItems(hubFacts).values()];
  const shown = [...views.values()].filter(({ taken }) => taken !== null);
  const open = flagsOf(views.values()).filter(({ isOpen }) => isOpen);
  const flaggedIds = new Set(open.flatMap(({ intakes }) => intakes));
  return [
    ...unlike('fact', desk.desk, textsById(desk.facts), textsById(hubFacts)),
    ...unlike(
      'intake',
      desk.desk,
      new Map(desk.intakes.map(({ id, state, status }) => [id, canonicalJson({ state, status })])),
      new Map(
        [...views].map(([id, state]) => [id, canonicalJson({ state, status: statusOf(state).status })]),
      ),
    ),
    ...unlike(
      'board row',
      desk.desk,
      new Map(
        desk.board.map(({ id, ticket, status, flagged, synced }) => [
          id,
          canonicalJson({ ticket, status, flagged, synced }),
        ]),
      ),
      new Map(
        shown.map((state) => {
          const { status } = statusOf(state);
          const flagged = flaggedIds.has(state.id);
          return [
            state.id,
            canonicalJson({ ticket: state.taken?.body.ticket, status, flagged, synced: true }),
          ];
        }),
      ),
    ),
    ...unlike(
      'loan item',
      desk.desk,
      new Map(
        desk.items.map(({ id, state, due, twice }) => [
          id,
          canonicalJson({ state, due: due ?? null, twice: twice ?? 0 }),
        ]),
      ),
      new Map(
        items.map((state) => {
          const dues = openLoans(state).map(({ body }) => body.due);
          const due = dues.length === 0 ? null : Math.min(...dues);
          return [state.id, canonicalJson({ state, due, twice: dues.length > 1 ? 1 : 0 })];
        }),
      ),
    ),
    ...unlike(
      'row of the loans',
      desk.desk,
      new Map(desk.loans.map(({ id, place }) => [id, place])),
      new Map(items.flatMap((state) => (placeOf(state) === 'unlisted' ? [] : [[state.id, placeOf(state)]]))),
    ),
  ];
}

/** The oracle's own fold, with the reducers of the domain. */
function fold(facts: readonly Fact[]): Map<string, IntakeState> {
  const views = new Map<string, IntakeState>();
  for (const fact of facts) {
    const reading = readFact(fact);
    if (reading.state !== 'known') continue;
    const known = reading.fact;
    if (!isIntakeFact(known)) continue;
    views.set(known.about, foldIntake(views.get(known.about) ?? null, known));
  }
  return views;
}

function foldItems(facts: readonly Fact[]): Map<string, LoanItemState> {
  const items = new Map<string, LoanItemState>();
  for (const fact of facts) {
    const reading = readFact(fact);
    if (reading.state !== 'known' || !isLoanFact(reading.fact)) continue;
    items.set(fact.about, foldLoanItem(items.get(fact.about) ?? null, reading.fact));
  }
  return items;
}

function unlike(
  what: string,
  desk: string,
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): string[] {
  const ids = new Set([...here.keys(), ...there.keys()]);
  return [...ids]
    .filter((id) => here.get(id) !== there.get(id))
    .map((id) => `${what} ${id} at ${desk}: ${here.get(id) ?? 'none'} / hub: ${there.get(id) ?? 'none'}`);
}

function textsById(facts: readonly Fact[]): Map<string, string> {
  return new Map(facts.map((fact) => [fact.id, canonicalJson(fact)]));
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
