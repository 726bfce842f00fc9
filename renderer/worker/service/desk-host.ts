import type { SignedRosterManifest } from '../../../domain/roster/roster-manifest.ts';
import type { SignedRevocation } from '../../../domain/wire/revocation.ts';
import type { AnswerOf } from '../../../preload/contract.ts';

/** What the worker asks of main, through the page. */
export interface DeskHost {
  journalAppend(records: string[]): Promise<AnswerOf<'journalAppend'>>;
  journalRead(offset: number): Promise<AnswerOf<'journalRead'>>;
  noteRevocation(revocation: SignedRevocation): Promise<AnswerOf<'noteRevocation'>>;
  noteEvent(manifest: SignedRosterManifest): Promise<AnswerOf<'noteEvent'>>;
  wipe(): Promise<AnswerOf<'wipe'>>;
}
