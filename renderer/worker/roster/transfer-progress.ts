/** How far a transfer has come, told a few times a second at the most: every telling costs the screens. */
import type { DeskStatus } from '../service/desk-status.ts';

export type Arriving = NonNullable<DeskStatus['roster']['arriving']>;

/** Between two tellings, and before the first: what is over sooner is never spoken of. ms. */
const TELL_MS = 250;

/** Weight of the newest rate in the one told. */
const NEWEST = 0.3;

export class TransferProgress {
  private totalBytes = 0;
  private doneBytes = 0;
  private toldAt: number;
  private toldBytes = 0;
  private rate: number | null = null;

  constructor(
    private readonly members: number,
    private readonly tell: (arriving: Arriving) => void,
    /** ms. */
    private readonly clock: () => number,
  ) {
    this.toldAt = clock();
  }

  /** What there is to transfer, and how much of it is there from before. */
  begin(totalBytes: number, storedBytes: number): void {
    this.totalBytes = totalBytes;
    this.doneBytes = storedBytes;
    this.toldBytes = storedBytes;
  }

  arrived(bytes: number): void {
    this.doneBytes = Math.min(this.doneBytes + bytes, this.totalBytes);
    const passed = this.clock() - this.toldAt;
    if (passed < TELL_MS) return;
    const newest = ((this.doneBytes - this.toldBytes) / passed) * 1000;
    this.rate = this.rate === null ? newest : this.rate * (1 - NEWEST) + newest * NEWEST;
    this.toldAt += passed;
    this.toldBytes = this.doneBytes;
    this.tell({
      doneBytes: this.doneBytes,
      totalBytes: this.totalBytes,
      members: this.members,
      bytesPerSecond: Math.round(this.rate),
      secondsLeft: secondsLeft(this.totalBytes - this.doneBytes, this.rate),
    });
  }
}

/** Never none while it goes on: what has arrived is still to be read. */
function secondsLeft(bytes: number, bytesPerSecond: number): number | null {
  return bytesPerSecond > 0 ? Math.max(1, Math.ceil(bytes / bytesPerSecond)) : null;
}
