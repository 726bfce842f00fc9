/** How long somebody counts as busy after a key or a click, ms: about as long as the screen draws what comes of it. */
export const BUSY_MS = 80;
/** Put off for so long, work goes on all the same, ms: who types on holds nothing up for good. */
export const PATIENCE_MS = 240;

/**
 * Has a roster that arrives give way to people: on two cores the screen that draws an answer would share them with it, and with the
 * hub and the process that brings its bytes. It comes in turns, and waits before each while somebody is busy.
 */
export class GiveWay {
  private busyUntil = -Infinity;

  /** Somebody pressed a key or clicked, or a whole screen is about to be drawn. */
  note(): void {
    this.busyUntil = performance.now() + BUSY_MS;
  }

  /** Resolves when the next turn may begin. */
  async turn(): Promise<void> {
    const latest = performance.now() + PATIENCE_MS;
    for (;;) {
      const wait = Math.min(this.busyUntil, latest) - performance.now();
      if (wait <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
