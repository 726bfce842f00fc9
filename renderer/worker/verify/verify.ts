/** From an input to a verdict: look-up, decision, and the fact that it was given. */
import { readTicket } from '../../../domain/intake/ticket.ts';
import { MAX_CARD_NUMBER } from '../../../domain/roster/card-number.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { EventSettings } from '../../../domain/wire/event.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { GivenVerdict } from '../service/given-verdict.ts';
import type { Presentation } from '../service/presentation.ts';
import type { Identified, PersonHit } from '../service/verify-service.ts';
import type { CardHit, LookUp, Roster } from '../roster/roster.ts';
import { programmeFacts } from '../roster/programme-facts.ts';
import { newId, now, todayIn } from '../time.ts';
import { buildCase } from './build-case.ts';
import { judgeKit } from './judge-kit.ts';
import { levelOutlook } from './level-outlook.ts';
import { sayVerdict } from './say-verdict.ts';
import { verdictBody } from './verdict-body.ts';

export interface Verify {
  identify(input: string): Promise<Identified>;
  present(presentation: Presentation, follows: string | null): Promise<GivenVerdict>;
  /** Null when the roster is too old to answer. */
  searchPeople(query: string, limit: number): Promise<readonly PersonHit[] | null>;
}

/** `record` saves the fact; it is not waited for, so that the answer is on the screen first. */
export function createVerify(parts: {
  readonly roster: Roster;
  readonly database: DeskDatabase;
  readonly event: () => EventSettings;
  readonly record: (id: string, body: ReturnType<typeof verdictBody>) => void;
}): Verify {
  const { roster, database, event, record } = parts;

  function give(
    presentation: Presentation,
    { found, facts }: LookUp<CardHit | null>,
    follows: string | null,
  ): GivenVerdict {
    const hit = typeof found === 'string' ? null : found;
    const { country, timeZone } = event();
    const today = todayIn(timeZone, now());
    const question = buildCase(presentation, hit, {
      today,
      country,
      roster: { builtAt: facts.builtAt, damaged: found === 'damaged', tooOld: found === 'too-old' },
    });
    const { pack } = facts;
    const { answer, said } = sayVerdict(question, pack);
    const kit = question.record === null ? null : judgeKit(question.record, pack, today);
    const id = newId();
    record(id, verdictBody({ question, answer, presentation, facts, follows }));
    return {
      id,
      presentation,
      answer,
      said,
      member: hit?.member ?? null,
      kit,
      outlook: levelOutlook(question, answer, kit, pack),
      programme: programmeFacts(pack),
      rosterBuiltAt: facts.builtAt,
    };
  }

  async function present(presentation: Presentation, follows: string | null): Promise<GivenVerdict> {
    if (presentation.by === 'member') {
      const { found, facts } = await roster.findMember(presentation.region, presentation.memberNumber);
      const hit = found === null || typeof found === 'string' ? found : { card: null, member: found };
      return give(presentation, { found: hit, facts }, follows);
    }
    const { found, facts } = await roster.findNumber(presentation.number);
    if (typeof found === 'string') return give(presentation, { found, facts }, follows);
    const { region } = presentation;
    // A region read off the card decides: the same number of another region is somebody else.
    const fits = (hit: CardHit) => region === null || (hit.card ?? hit.member)?.region === region;
    return give(presentation, { found: found.find(fits) ?? null, facts }, follows);
  }

  async function identifyNumber(number: string): Promise<Identified> {
    const { found, facts } = await roster.findNumber(number);
    const hits = typeof found === 'string' ? [] : found;
    const members = hits.flatMap((hit) => (hit.member === null ? [] : [hit.member]));
    if (hits.length > 1 && members.length > 1) return { kind: 'people', people: members.map(toHit) };
    const presentation: Presentation = {
      by: 'card',
      number: number.trim(),
      region: null,
      shown: true,
      expires: null,
      level: null,
      name: null,
    };
    const hit = typeof found === 'string' ? found : (hits[0] ?? null);
    return { kind: 'verdict', given: give(presentation, { found: hit, facts }, null) };
  }

  return {
    present,
    async identify(input) {
      const text = input.trim();
      if (text === '') return { kind: 'nothing', why: 'empty' };
      if (text.length > 200) return { kind: 'nothing', why: 'too-long' };
      const ticket = readTicket(text);
      if (ticket.ok) {
        const { desk, counter } = ticket;
        const intake = await database.intakes.where('[desk+counter]').equals([desk, counter]).first();
        if (intake !== undefined) return { kind: 'ticket', intakeId: intake.id };
        return { kind: 'nothing', why: 'ticket-not-here' };
      }
      if (/\d/.test(text) && text.length <= MAX_CARD_NUMBER) {
        const answer = await identifyNumber(text);
        const isUnknown = answer.kind === 'verdict' && answer.given.answer.basis === 'none';
        return isUnknown && ticket.reason === 'misread' ? { kind: 'nothing', why: 'ticket-misread' } : answer;
      }
      const people = await roster.search(text, 20);
      if (people === null) return { kind: 'nothing', why: 'roster-too-old' };
      return people.length === 0 ? { kind: 'nothing', why: 'no-such-name' } : { kind: 'people', people };
    },
    searchPeople: (query, limit) => roster.search(query, limit),
  };
}

function toHit({ region, memberNumber, name, country, level, status }: MemberRow): PersonHit {
  return { region, memberNumber, name, country, level, status };
}
