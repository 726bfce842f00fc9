/** What can be set at a desk. */
import type { LabelFormat, ReceiptFormat } from '../../../domain/paper/formats.ts';
import type { LanguageChoice } from '../../locales/languages.ts';

/** Where this desk prints. A printer is known by its name in the system; without one the system asks. */
export interface PrintSettings {
  readonly receiptPrinter: string | null;
  readonly receiptFormat: ReceiptFormat;
  readonly labelPrinter: string | null;
  readonly labelFormat: LabelFormat;
}

export interface DeskSettings extends PrintSettings {
  /** Initials or name of who works at the desk now; every fact carries it. Empty until set. */
  readonly technician: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: LanguageChoice;
  /** The desk locks when nobody was there for so long. */
  readonly idleMinutes: IdleMinutes;
}

/** What can be chosen of that. */
export const idleChoices = [2, 5, 10, 30] as const;

export type IdleMinutes = (typeof idleChoices)[number];

export interface SettingsService {
  settings(): Promise<DeskSettings>;
  saveSettings(settings: DeskSettings): Promise<void>;
}
