/**
 * The sync loop. One per desk, held by a Web Lock; a run pushes, pulls and looks for a new roster, each on its own:
 * what one of them meets does not stop the others.
 *
 *      ┌── wait (30 s, or back-off with jitter) ◀──┐
 *      ▼                                           │
 *     run ─▶ health ─▶ push ─▶ pull ─▶ roster ─────┤      at once: somebody asked, the network came back
 *                                        │         │      soon: a fact was saved, the hub has news
 *                                        └─▶ attachments: while there is time, and never part of the link's state
 *
 * Where it is facts alone that are new, a run only pushes and pulls: over a slow link each question more is a wait. Health
 * and roster are asked for all the same every half a minute, and while anything fails.
 */
import type { LinkProblem } from '../service/desk-status.ts';
import { now } from '../time.ts';
import type { HubClient } from './hub-client.ts';
import { linkAtStart, linkBad, linkGood, nextDelay, type LinkState } from './link-state.ts';

export type StepAnswer = { readonly ok: true } | { readonly ok: false; readonly problem: LinkProblem };

export interface SyncSteps {
  /** Looks at the epoch the hub says it is in. */
  readonly epoch: (epoch: string) => Promise<StepAnswer>;
  readonly push: () => Promise<StepAnswer>;
  readonly pull: () => Promise<StepAnswer>;
  readonly roster: () => Promise<StepAnswer>;
  /** Ends soon once `isHurried` says that facts or news wait. */
  readonly attachments: (isHurried: () => boolean) => Promise<void>;
}

/** What came of a run; `isAway`: the hub did not answer at all. */
type Ran =
  | { readonly ok: true; readonly skew: number | null }
  | { readonly ok: false; readonly problem: LinkProblem; readonly isAway: boolean };

/**
 * Runs for news begin so far apart, ms: with twenty desks at work, what they save within this time is one run of each
 * desk instead of twenty. The first after a quiet while begins at once.
 */
export const NEWS_APART_MS = 1000;

/** So long after the last run that asked for everything the next one does, ms. */
const WHOLE_EVERY_MS = 30_000;

export class SyncLoop {
  link: LinkState = linkAtStart;
  private failures = 0;
  private wake: (() => void) | null = null;
  private isNudged = false;
  private hasNews = false;
  /** Something else than facts is new. */
  private isWholeAsked = false;
  /** When the last run began that asked for everything, by performance.now. */
  private wholeAt = Number.NEGATIVE_INFINITY;
  /** When the last run began, by performance.now. */
  private began = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly hub: HubClient,
    private readonly steps: SyncSteps,
    private readonly changed: () => void,
  ) {}

  /** Runs until the worker ends. A second loop on the same data waits for the lock and takes over when this ends. */
  start(): void {
    void navigator.locks.request('cps-event-desk-sync', async () => {
      for (;;) {
        await this.run();
        await this.pause();
      }
    });
  }

  /** Runs again at once, or after the current run. */
  nudge(): void {
    this.isNudged = true;
    this.wake?.();
  }

  /** Something waits to be sent or fetched, facts alone or more: runs again soon, for all that comes meanwhile. */
  news(of: 'facts' | 'more'): void {
    this.hasNews = true;
    if (of === 'more') this.isWholeAsked = true;
    this.wake?.();
  }

  private async run(): Promise<void> {
    const isWhole = this.isWholeDue();
    this.isNudged = false;
    this.hasNews = false;
    this.isWholeAsked = false;
    this.began = performance.now();
    const ran = isWhole ? await this.runWhole() : await this.runFacts();
    if (ran.ok) {
      this.failures = 0;
      this.link = linkGood(this.link, now(), ran.skew);
      this.changed();
    } else {
      this.failed(ran.problem);
      if (ran.isAway) return;
    }
    await this.attempt(async () => {
      await this.steps.attachments(() => this.isNudged || this.hasNews);
      return { ok: true };
    });
  }

  private isWholeDue(): boolean {
    const isOnlyFacts = this.hasNews && !this.isWholeAsked && !this.isNudged && this.failures === 0;
    return !isOnlyFacts || performance.now() - this.wholeAt >= WHOLE_EVERY_MS;
  }

  private async runWhole(): Promise<Ran> {
    this.wholeAt = this.began;
    const asked = now();
    const health = await this.hub.health();
    if (!health.ok) return { ...health, isAway: true };
    const skew = (asked + now()) / 2 - Date.parse(health.value.now);
    return ranAll(skew, [
      await this.attempt(() => this.steps.epoch(health.value.epoch)),
      await this.attempt(this.steps.push),
      await this.attempt(this.steps.pull),
      await this.attempt(this.steps.roster),
    ]);
  }

  private async runFacts(): Promise<Ran> {
    return ranAll(this.link.skewMs, [
      await this.attempt(this.steps.push),
      await this.attempt(this.steps.pull),
    ]);
  }

  /** A bug or a full disk in one step must not end the loop. */
  private async attempt(step: () => Promise<StepAnswer>): Promise<StepAnswer> {
    try {
      return await step();
    } catch {
      return { ok: false, problem: 'bad-answer' };
    }
  }

  private failed(problem: LinkProblem): void {
    this.failures += 1;
    this.link = linkBad(this.link, now(), problem);
    this.changed();
  }

  private async pause(): Promise<void> {
    const busy = this.hub.busyFor();
    // A nudge does not shorten what the hub asked for.
    if (busy > 0) {
      await new Promise((resolve) => setTimeout(resolve, busy));
      return;
    }
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, this.delay());
      this.wake = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, this.delay());
      };
    });
    this.wake = null;
  }

  /** Until the next run, ms. */
  private delay(): number {
    if (this.isNudged) return 0;
    if (this.hasNews) return Math.max(0, this.began + NEWS_APART_MS - performance.now());
    return nextDelay(this.failures, Math.random());
  }
}

/** The first problem of the steps, or none. */
function ranAll(skew: number | null, answers: readonly StepAnswer[]): Ran {
  const bad = answers.find((answer) => !answer.ok);
  return bad?.ok === false ? { ...bad, isAway: false } : { ok: true, skew };
}
