/** What a technician copies from a card, as text fields. */
import { isoDateSchema } from '../../../domain/programme/iso-date.ts';
import type { Region } from '../../../domain/roster/rows.ts';
import type { Presentation } from '../../worker/service/presentation.ts';

export interface WrittenCard {
  readonly region: Region | null;
  readonly number: string;
  readonly name: string;
  readonly level: string;
  readonly expires: string;
}

export type CardProblem = 'number-missing' | 'expires-wrong';

/** The form's first content: what is known of the card already. */
export function emptyCard(presentation: Presentation): WrittenCard {
  if (presentation.by === 'member') return { region: null, number: '', name: '', level: '', expires: '' };
  const { region, number, name, level, expires } = presentation;
  return { region, number, name: name ?? '', level: level ?? '', expires: expires ?? '' };
}

export function cardProblems(card: WrittenCard): CardProblem[] {
  const problems: CardProblem[] = [];
  if (card.number.trim() === '') problems.push('number-missing');
  const expires = card.expires.trim();
  if (expires !== '' && !isoDateSchema.safeParse(expires).success) problems.push('expires-wrong');
  return problems;
}

/** The card as presented: copied from a card in hand, so it is shown. */
export function cardToPresentation(card: WrittenCard): Presentation {
  return {
    by: 'card',
    number: card.number.trim(),
    region: card.region,
    shown: true,
    expires: nullIfEmpty(card.expires),
    level: nullIfEmpty(card.level.toLowerCase()),
    name: nullIfEmpty(card.name),
  };
}

function nullIfEmpty(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
