/** Drafts: saved at every change, so that a kill loses at most the last keystrokes. */
import { draftSchema, type Draft } from '../../../domain/intake/draft.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { GivenVerdict } from '../service/given-verdict.ts';
import type { SaveProblem } from '../service/saving.ts';
import { storageProblem } from '../open-database.ts';
import { newId, now } from '../time.ts';

export type DraftSaved = { readonly ok: true } | { readonly ok: false; readonly problem: SaveProblem };

export interface DraftOrigin {
  readonly given: GivenVerdict;
  readonly treatAs: 'priority' | 'standard';
}

export interface Drafts {
  start(from: DraftOrigin | null): Promise<Draft>;
  save(draft: Draft): Promise<DraftSaved>;
  discard(id: string): Promise<void>;
  all(): Promise<readonly Draft[]>;
}

export function createDrafts(database: DeskDatabase, changed: () => void): Drafts {
  async function save(draft: Draft): Promise<DraftSaved> {
    try {
      await database.transaction('rw', database.drafts, database.intakes, async () => {
        // A late save of the form must not bring back a draft whose intake was committed meanwhile.
        if ((await database.intakes.get(draft.id)) !== undefined) return;
        await database.drafts.put({ ...draftSchema.parse(draft), changedAt: now() });
      });
    } catch (error) {
      return { ok: false, problem: storageProblem(error) };
    }
    changed();
    return { ok: true };
  }

  return {
    save,
    async start(from) {
      const draft = freshDraft(from);
      await save(draft);
      return draft;
    },
    async discard(id) {
      await database.drafts.delete(id);
      changed();
    },
    all: () => database.drafts.orderBy('changedAt').reverse().toArray(),
  };
}

function freshDraft(from: DraftOrigin | null): Draft {
  const member = from?.given.member ?? null;
  return {
    id: newId(),
    changedAt: now(),
    person: personOf(from?.given ?? null),
    contact: { phone: member?.phone ?? '', email: member?.email ?? '', place: '' },
    language: germanSpeaking(member) ? 'de' : 'en',
    verdict:
      from === null
        ? null
        : { id: from.given.id, verdict: from.given.answer.verdict, level: from.given.answer.level },
    queue: from?.treatAs === 'priority' ? 'priority' : 'ordinary',
    items: [],
  };
}

function personOf(given: GivenVerdict | null): Draft['person'] {
  if (given === null) return { name: '', memberNumber: null, card: null };
  const { presentation, member } = given;
  const isCard = presentation.by === 'card';
  return {
    name: member?.name ?? (isCard ? presentation.name : null) ?? '',
    memberNumber: member?.memberNumber ?? null,
    card: isCard
      ? { number: presentation.number, region: presentation.region ?? member?.region ?? null }
      : member === null
        ? null
        : { number: member.memberNumber, region: member.region },
  };
}

/** A first guess for the receipt, changed with one press. */
function germanSpeaking(member: MemberRow | null): boolean {
  return member !== null && ['DE', 'AT', 'CH', 'LI'].includes(member.country);
}
