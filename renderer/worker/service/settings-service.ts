/** What can be set at a desk. */
import type { LabelFormat, ReceiptFormat } from '../../../domain/paper/formats.ts';
import type { Status } from '../../../domain/facts/status-moved.ts';
import type { LanguageChoice } from '../../locales/languages.ts';
import type { BoardLevel } from './intakes-service.ts';

/** What the board is narrowed to. */
export interface BoardChoice {
  /** `open`: all but what was handed back. */
  readonly shown: 'open' | 'all' | Status;
  readonly isMine: boolean;
  readonly isOverdue: boolean;
  readonly level: 'all' | BoardLevel;
  readonly product: string;
}

/** Everything that is still at the desk. */
export const wholeBoard: BoardChoice = {
  shown: 'open',
  isMine: false,
  isOverdue: false,
  level: 'all',
  product: '',
};

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
  /** As chosen last. */
  readonly board: BoardChoice;
}

/** What can be chosen of that. */
export const idleChoices = [2, 5, 10, 30] as const;

export type IdleMinutes = (typeof idleChoices)[number];

export interface SettingsService {
  settings(): Promise<DeskSettings>;
  saveSettings(settings: DeskSettings): Promise<void>;
}
