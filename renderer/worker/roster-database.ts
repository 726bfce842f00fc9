/**
 * The roster's database: rebuilt from the hub at any time, so relaxed durability. Rows carry the generation they
 * came with; one record says which generation answers, so that a new roster takes over in one step.
 */
import { Dexie, type Table } from 'dexie';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import type { Manifest, SignedManifest } from '../../domain/roster/manifest.ts';
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';

export interface StoredMember {
  readonly generation: number;
  readonly region: string;
  /** `memberNumber` as compared. */
  readonly key: string;
  readonly member: MemberRow;
  /** Folded name words, each behind its generation: `7:muller`. */
  readonly tokens: readonly string[];
}

export interface StoredCard {
  readonly generation: number;
  /** Card number as compared. */
  readonly key: string;
  readonly card: CardRow;
  /** Whose card it is; null where another region sent the card alone. */
  readonly memberKey: string | null;
}

export type RosterMetaRow =
  | {
      readonly key: 'current';
      readonly generation: number;
      readonly manifest: Manifest;
      readonly pack: ProgrammePack;
    }
  | {
      readonly key: 'arriving';
      readonly generation: number;
      readonly signed: SignedManifest;
      /** Hashes of the segments stored so far: an interrupted transfer goes on from here. */
      readonly stored: readonly string[];
    };

export type CurrentRoster = Extract<RosterMetaRow, { key: 'current' }>;

export class RosterDatabase extends Dexie {
  private known: CurrentRoster | null = null;
  declare readonly members: Table<StoredMember, [number, string, string]>;
  declare readonly cards: Table<StoredCard, number>;
  declare readonly meta: Table<RosterMetaRow, string>;

  constructor(name = 'roster') {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({
      members: '[generation+region+key], [generation+key], *tokens, generation',
      cards: '++, [generation+key], generation',
      meta: '&key',
    });
  }

  /**
   * The roster that answers. Kept in memory once read: every look-up asks for it, and with its manifest and pack it
   * is much to copy out of the database each time. Only this worker changes it, by `switchTo`.
   */
  async current(): Promise<CurrentRoster | null> {
    if (this.known !== null) return this.known;
    const row = await this.meta.get('current');
    this.known = row?.key === 'current' ? row : null;
    return this.known;
  }

  /** Makes a roster that has arrived in full the one that answers, in one step. */
  async switchTo(roster: CurrentRoster): Promise<void> {
    await this.transaction('rw', this.meta, async () => {
      await this.meta.put(roster);
      await this.meta.delete('arriving');
    });
    this.known = roster;
  }

  async arriving(): Promise<Extract<RosterMetaRow, { key: 'arriving' }> | null> {
    const row = await this.meta.get('arriving');
    return row?.key === 'arriving' ? row : null;
  }
}
