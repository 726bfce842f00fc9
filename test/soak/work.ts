/** The desks' work, and what befalls desks and hub meanwhile. */
import { setTimeout } from 'node:timers/promises';
import type { DeskBrowser } from './desk/chromium.ts';
import type { SoakDesk } from './desk/soak-desk.ts';
import { hubFaults, type FaultName, type HubFault } from './faults.ts';
import type { SoakHub } from './hub/soak-hub.ts';
import type { SoakOptions } from './options.ts';
import type { Done } from './page/done.ts';
import type { Schedule, Step } from './schedule.ts';

interface Parts {
  readonly options: SoakOptions;
  readonly schedule: Schedule;
  readonly desks: readonly SoakDesk[];
  readonly hub: SoakHub;
  readonly browser: DeskBrowser;
  readonly count: (fault: FaultName) => void;
  readonly say: (line: string) => void;
}

const HOUR_MS = 3_600_000;
/** Intakes that are moved: the latest of all desks, so that two often move the same one. */
const HOT = 12;
/** A desk is killed at the latest so long after its step began, ms. */
const LAST_KILL_MS = 60;

export class Work {
  private readonly intakes: string[] = [];
  /** How often a desk refused a step, by its reason. */
  private readonly refused = new Map<string, number>();
  private readonly until: number;
  /** Misfortunes there are at the least. */
  private readonly wanted: number;
  /** Misfortunes that are over. */
  private befallen = 0;
  /** While the browser is away, desks wait for it. */
  private browserBack: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    const { minutes, faults } = parts.options;
    this.wanted = hubFaults.filter((fault) => faults.has(fault)).length;
    this.until = minutes === null ? Infinity : performance.now() + minutes * 60_000;
  }

  async run(): Promise<void> {
    const { desks } = this.parts;
    await Promise.all(desks.map((desk) => desk.start()));
    await Promise.all([...desks.map((desk, index) => this.workAt(desk, index)), this.misfortunes()]);
    // Kills that are still under way come before this; then every desk starts once more, and heals what it finds.
    await setTimeout(LAST_KILL_MS * 2);
    await Promise.all(desks.map((desk) => this.startAgain(desk)));
    for (const [problem, times] of this.refused) this.parts.say(`refused: ${problem}, ${times} times`);
  }

  private get saved(): number {
    return this.parts.desks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  }

  /** However fast the desks are, and slow the hub's return, each of its misfortunes came to pass. */
  private get isDone(): boolean {
    const { facts } = this.parts.options;
    const isEnough = this.saved >= (facts ?? Infinity) && this.befallen >= this.wanted;
    return isEnough || performance.now() > this.until;
  }

  private async workAt(desk: SoakDesk, place: number): Promise<void> {
    const { schedule, options } = this.parts;
    for (let index = 0; !this.isDone; index += 1) {
      const step = schedule.step(place, index);
      const mark = `${desk.code}${index}S${options.seed}`;
      try {
        await this.before(desk, step);
        const done = await desk.step(step, mark, this.intakes.slice(-HOT));
        this.remember([done]);
        if (index % 10 === 9) await desk.syncNow();
      } catch {
        // It was killed under its work, or the browser was.
        await this.startAgain(desk);
      }
    }
  }

  private async before(desk: SoakDesk, { fault, hours, choice }: Step): Promise<void> {
    if (fault === null) return;
    this.parts.count(fault);
    switch (fault) {
      case 'clock-shift':
        await desk.shiftClock(hours * HOUR_MS);
        return;
      case 'kill-in-save':
        desk.killAtNextAppend();
        return;
      case 'desk-kill':
        // In the middle of whatever the next step does.
        void setTimeout(choice % LAST_KILL_MS).then(() => desk.kill());
        return;
      case 'lost-store':
        await desk.kill();
        await desk.loseStore();
        throw new Error('down');
      case 'torn-tail':
        await desk.kill();
        await desk.tearJournal(1 + (choice % 600));
        throw new Error('down');
    }
  }

  private async startAgain(desk: SoakDesk): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.browserBack;
      await desk.kill();
      try {
        this.remember(await desk.start());
        return;
      } catch (error) {
        if (tries === 5) throw error;
        await setTimeout(500);
      }
    }
  }

  private remember(done: readonly Done[]): void {
    for (const one of done) {
      if (one.outcome === 'saved' && one.intake !== null) this.intakes.push(one.intake);
      if (one.outcome !== 'refused') continue;
      this.refused.set(one.problem, (this.refused.get(one.problem) ?? 0) + 1);
    }
  }

  private async misfortunes(): Promise<void> {
    const { schedule, hub, say } = this.parts;
    for (let index = 0, saved = 0; ; index += 1) {
      const next = schedule.misfortune(index);
      if (next === null) return;
      // What is still to come when enough was saved comes at once.
      const due = Math.min(saved + next.afterFacts, this.parts.options.facts ?? Infinity);
      while (this.saved < due && !this.isDone) await setTimeout(50);
      if (this.isDone) return;
      saved = this.saved;
      say(`${saved} facts saved: ${next.fault}`);
      this.parts.count(next.fault);
      await this.befall(next.fault, next.awayMs);
      this.befallen += 1;
      // The backup that may come back is two misfortunes old or more.
      if (index % 3 === 2) await hub.backUp();
    }
  }

  private async befall(fault: HubFault, awayMs: number): Promise<void> {
    const { hub, browser } = this.parts;
    if (fault === 'hub-kill') await hub.killHub(awayMs);
    if (fault === 'database-kill') await hub.killDatabase(awayMs);
    if (fault === 'hub-restore') await hub.restore(awayMs);
    if (fault !== 'browser-kill') return;
    this.browserBack = browser
      .kill()
      .then(() => setTimeout(awayMs))
      .then(() => browser.start());
    await this.browserBack;
  }
}
