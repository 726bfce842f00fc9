/**
 * The event as it is at this moment. Whoever needs it asks here each time and keeps nothing:
 *
 *     enrolment, or main's copy ─▶ in force ◀─ manifest of a roster taken into use (signed, never an older one)
 *                                     │
 *                                     └─▶ main's copy: for the locked screen and the next start, also without a network
 *
 * What the people at this desk were told of it is kept too, so that a change is told once, whenever it came.
 */
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { eventChange } from '../../domain/intake/event-change.ts';
import { jsonValue } from '../../domain/roster/read-text.ts';
import { signedRosterManifestSchema, type RosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { EventSettings } from '../../domain/wire/event.ts';
import type { DeskDatabase } from './desk-database.ts';
import type { DeskHost } from './service/desk-host.ts';

export class EventInForce {
  private told: EventSettings;

  /** `current`: as main has it. */
  constructor(
    private current: EventSettings,
    private readonly database: Pick<DeskDatabase, 'read' | 'write'>,
    private readonly host: Pick<DeskHost, 'noteEvent'>,
  ) {
    this.told = current;
  }

  /**
   * Reads what was told; at the first start of a desk, or of this version, that is what there is. A desk opens also where
   * that can't be read or kept: then nothing is told, and the event is in force all the same.
   */
  async open(): Promise<void> {
    const told = await this.database.read('eventTold').catch(() => null);
    if (told === null) await this.noteTold().catch(() => undefined);
    else this.told = told;
  }

  event(): EventSettings {
    return this.current;
  }

  timeZone(): string {
    return this.current.timeZone;
  }

  /** The event as people know it, while that is no longer how it is; null otherwise. */
  get toldBefore(): EventSettings | null {
    return eventChange(this.told, this.current) === null ? null : this.told;
  }

  /** The event is what the manifest of the roster now in use says; one of an earlier hub says nothing. */
  take({ event }: RosterManifest, signed: string): void {
    if (event === null || canonicalJson(event) === canonicalJson(this.current)) return;
    this.current = event;
    // Where main can't keep it the manifest says it again at the next start.
    void this.host.noteEvent(signedRosterManifestSchema.parse(jsonValue(signed))).catch(() => false);
  }

  /** People know it now. */
  async noteTold(): Promise<void> {
    const { current } = this;
    await this.database.write('eventTold', current);
    this.told = current;
  }
}
