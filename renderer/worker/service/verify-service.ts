/** Whoever stands in front of the desk: found, judged, decided about. */
import type { MemberRow, Region } from '../../../domain/roster/rows.ts';
import type { GivenVerdict } from './given-verdict.ts';
import type { Presentation } from './presentation.ts';
import type { NotSaved } from './saving.ts';

/** One line of a list of people to choose from. */
export interface PersonHit {
  readonly region: Region;
  readonly memberNumber: string;
  readonly name: string;
  readonly country: string;
  readonly level: string | null;
  readonly status: MemberRow['status'];
}

/** What an input in the one field turned out to be. */
export type Identified =
  | { readonly kind: 'verdict'; readonly given: GivenVerdict }
  | { readonly kind: 'people'; readonly people: readonly PersonHit[] }
  | { readonly kind: 'ticket'; readonly intakeId: string }
  | {
      readonly kind: 'nothing';
      readonly why:
        'empty' | 'too-long' | 'no-such-name' | 'ticket-misread' | 'ticket-not-here' | 'roster-too-old';
    };

export interface VerifyService {
  /** What is this input: a ticket, a card, a name? A card's verdict is given and recorded. */
  identify(input: string): Promise<Identified>;
  /** Gives and records the verdict; `follows` is the verdict it corrects. */
  present(presentation: Presentation, follows: string | null): Promise<GivenVerdict>;
  /** First people whose name or number begins so, while the technician types; null when the roster is too old. */
  searchPeople(query: string, limit: number): Promise<readonly PersonHit[] | null>;
  /** Records the technician's decision about an unknown verdict. */
  decide(
    verdictId: string,
    treatAs: 'priority' | 'standard',
    because: string,
  ): Promise<{ ok: true } | NotSaved>;
}
