/** Drafts: saved at every change, so that a kill loses at most the last keystrokes. */
import { draftSchema, nothingAdded, type Draft } from '../../../domain/intake/draft.ts';
import type { ReceiptLanguage } from '../../../domain/facts/intake-taken.ts';
import { receiptLanguageOf } from '../../../domain/intake/receipt-language.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { GivenVerdict } from '../service/given-verdict.ts';
import type { SaveProblem } from '../service/saving.ts';
import { storageProblem } from '../open-database.ts';
import { newId, now } from '../time.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';

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

export function createDrafts(database: DeskDatabase, desk: string, changed: () => void): Drafts {
  async function save(draft: Draft): Promise<DraftSaved> {
    try {
      await database.transaction('rw', database.drafts, database.intakes, async () => {
        // A late save of the form must not bring back a draft whose intake was committed meanwhile.
        if ((await database.intakes.get(draft.id))?.state.taken != null) return;
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
      const country = from === null ? null : countryOf(from.given);
      const language = country === null ? await lastLanguage(database, desk) : receiptLanguageOf(country);
      const draft = freshDraft(from, language);
      await save(draft);
      return draft;
    },
    async discard(id) {
      await database.drafts.delete(id);
      changed();
    },
    async all() {
      const ids = await database.drafts.orderBy('changedAt').reverse().primaryKeys();
      const stored = await rowsThatOpen(database.drafts, ids);
      // One that an earlier version stored lacks what it did not know.
      return stored.map((draft) => draftSchema.parse(draft));
    },
  };
}

function freshDraft(from: DraftOrigin | null, language: ReceiptLanguage): Draft {
  const member = from?.given.member ?? null;
  return {
    id: newId(),
    changedAt: now(),
    person: personOf(from?.given ?? null),
    contact: { phone: member?.phone ?? '', email: member?.email ?? '', place: '' },
    language,
    verdict:
      from === null
        ? null
        : { id: from.given.id, verdict: from.given.answer.verdict, level: from.given.answer.level },
    queue: from?.treatAs === 'priority' ? 'priority' : 'ordinary',
    items: [],
    ...nothingAdded,
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

/** Where the visitor lives, as far as it is known: of a card from Japan it is, whoever holds it. */
function countryOf({ member, presentation }: GivenVerdict): string | null {
  if (member !== null) return member.country;
  return presentation.by === 'card' && presentation.region === 'japan' ? 'JP' : null;
}

/** The receipt language of the desk's latest intake: a guess for a visitor of whom no country is known. */
async function lastLanguage({ intakes }: DeskDatabase, desk: string): Promise<ReceiptLanguage> {
  const ids = await intakes
    .where('[desk+counter]')
    .between([desk, 0], [desk, Infinity])
    .reverse()
    .limit(1)
    .primaryKeys();
  const [latest] = await rowsThatOpen(intakes, ids);
  return latest?.state.taken?.body.language ?? 'en';
}
