/** How long ago the hub confirmed the roster in use, and whether it may still answer. Kept, sealed, beside it. */
import { jsonValue } from '../../../domain/roster/read-text.ts';
import {
  confirmed,
  daysUnconfirmed,
  isTooOld,
  rosterClockSchema,
  timePassed,
  type RosterClock,
} from '../../../domain/roster/roster-age.ts';
import type { RosterManifest } from '../../../domain/roster/roster-manifest.ts';
import { now, steady } from '../time.ts';
import type { PieceStore } from './piece-store.ts';

/** A later time is written down when it is so much later, ms: a kill forgets no more than that. */
const KEPT_EVERY_MS = 10 * 60_000;

/** A roster that no longer answers. */
export interface TooOld {
  /** Since the hub confirmed it. */
  readonly days: number;
  /** For which the event lets it answer. */
  readonly allowedDays: number;
}

export class RosterAge {
  private clock: RosterClock | null = null;
  private kept: RosterClock | null = null;
  private lookedAt = steady();

  constructor(private readonly store: PieceStore) {}

  /** Goes on from what the store kept; a roster of which nothing was kept counts as confirmed when it was built. */
  open({ builtAt }: RosterManifest, kept: string | null): void {
    const parsed = rosterClockSchema.safeParse(jsonValue(kept ?? ''));
    this.kept = parsed.success ? parsed.data : null;
    this.clock = this.kept ?? confirmed(Date.parse(builtAt));
  }

  /** The hub said that the roster in use is its newest. */
  confirm(): void {
    this.clock = confirmed(now());
    this.lookedAt = steady();
    this.keep(this.clock);
  }

  /** Null while the roster may answer. */
  tooOld({ answersForDays }: RosterManifest): TooOld | null {
    if (this.clock === null) return null;
    const looked = steady();
    this.clock = timePassed(this.clock, now(), looked - this.lookedAt);
    this.lookedAt = looked;
    this.keep(this.clock);
    if (!isTooOld(this.clock, answersForDays)) return null;
    return { days: daysUnconfirmed(this.clock), allowedDays: answersForDays };
  }

  /** Nobody waits for it; where it can't be written, the next one is. */
  private keep(clock: RosterClock): void {
    const { kept } = this;
    const moved = (key: keyof RosterClock) => Math.abs(clock[key] - (kept?.[key] ?? 0));
    if (Math.max(moved('checkedAt'), moved('latest')) < KEPT_EVERY_MS) return;
    this.kept = clock;
    this.store.keepClock(JSON.stringify(clock)).catch(() => {
      this.kept = kept;
    });
  }
}
