/** One desk of a soak: a page with the real worker, a real journal, and notes of what it acknowledged. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { readFact } from '../../../domain/facts/kinds.ts';
import type { Enrolment } from '../../../domain/wire/hub-api.ts';
import { fromBase64 } from '../../../renderer/worker/vault/base64.ts';
import { openBytes } from '../../../renderer/worker/vault/seal-bytes.ts';
import type { Acknowledged } from '../compare.ts';
import type { Done } from '../page/done.ts';
import type { FinalContent } from '../page/page.ts';
import type { Step } from '../schedule.ts';
import type { DeskBrowser } from './chromium.ts';
import type { DeskPage } from './desk-page.ts';
import { KeptJournal } from './kept-journal.ts';

const ID_CHARACTERS = 36;
/** A page that answers nobody for so long is taken for dead. */
const DEAD_MS = 45_000;
/** A browser that was killed while it made a page never says so, ms. */
const NEW_PAGE_MS = 20_000;
/** Reading all that a long run left takes longer, ms. */
const CONTENT_MS = 300_000;

export interface DeskParts {
  readonly enrolment: Enrolment;
  /** Of the page; its host names the desk. */
  readonly url: string;
  readonly journalFolder: string;
  /** The vault's key, and the key of the journal made from it. */
  readonly vaultKey: readonly number[];
  readonly journalKey: Uint8Array;
}

export class SoakDesk {
  readonly acknowledged: Acknowledged[] = [];
  /** How many of them there were when its database was lost last, and with it pictures that no hub is bound to have. */
  acknowledgedAtLoss = 0;
  clockMs = 0;
  private readonly journal: KeptJournal;
  /** Records of the journal, since the desk was started last, that were noted. */
  private noted = 0;
  private page: DeskPage | null = null;

  constructor(
    private readonly browser: DeskBrowser,
    private readonly parts: DeskParts,
  ) {
    this.journal = new KeptJournal(parts.journalFolder);
  }

  get code(): string {
    return this.parts.enrolment.desk;
  }

  async start(): Promise<Done[]> {
    await this.journal.open();
    this.noted = 0;
    const page = await this.newPage();
    this.page = page;
    const bound = {
      journalAppend: (records: string[]) => this.journal.append(records),
      journalRead: (offset: number) => this.journal.read(offset),
    };
    await this.inPage(page.load(this.parts.url, bound));
    const { token, ...rest } = this.parts.enrolment;
    const identity = { ...rest, hubUrl: this.parts.url, enrolment: null, revocation: null };
    const problem = await this.inPage(page.call('open', identity, [...this.parts.vaultKey], this.clockMs));
    if (problem !== null) throw new Error(`desk ${this.code} did not open: ${problem}`);
    const finished = await this.inPage(page.call('finishDrafts'));
    for (const done of finished) this.note(done);
    return finished;
  }

  /** One step of the schedule; throws when the desk dies under it. */
  async step(step: Step, mark: string, hot: readonly string[]): Promise<Done> {
    const done = await this.inPage(this.livePage().call('step', step, mark, hot));
    this.note(done);
    return done;
  }

  /** Kills it behind the fsync of the next record it appends. */
  killAtNextAppend(): void {
    this.journal.insteadOfAnswer = () => void this.crash();
  }

  async shiftClock(clockMs: number): Promise<void> {
    this.clockMs = clockMs;
    await this.inPage(this.livePage().call('shiftClock', clockMs));
  }

  async syncNow(): Promise<void> {
    await this.inPage(this.livePage().call('syncNow'));
  }

  counts() {
    return this.inPage(this.livePage().call('counts'));
  }

  async content(): Promise<FinalContent> {
    const text = await this.inPage(this.livePage().call('content'), CONTENT_MS);
    return z.custom<FinalContent>().parse(JSON.parse(text));
  }

  /** Its renderer process dies without warning, its journal with what was fsynced. */
  async kill(): Promise<void> {
    await this.crash();
    const { page } = this;
    this.page = null;
    this.journal.insteadOfAnswer = null;
    await page?.close();
    await this.journal.close();
  }

  /** As a disk error or a person who clears the wrong folder does it; only while it is down. */
  async loseStore(): Promise<void> {
    const page = await this.newPage();
    await page.clear(new URL(this.parts.url).origin, 'indexeddb,file_systems');
    await page.close();
    this.acknowledgedAtLoss = this.acknowledged.length;
  }

  tearJournal(bytes: number): Promise<void> {
    return this.journal.tear(bytes);
  }

  private async newPage(): Promise<DeskPage> {
    const made = this.browser.newPage();
    const late = setTimeout(NEW_PAGE_MS, null, { ref: false });
    const page = await Promise.race([made, late]);
    if (page !== null) return page;
    // Should it come after all, nobody works there.
    void made.then((unused) => unused.close()).catch(() => undefined);
    throw new Error(`desk ${this.code} got no page`);
  }

  private async crash(): Promise<void> {
    this.page?.crash();
    await setTimeout(100);
  }

  private livePage(): DeskPage {
    if (this.page === null) throw new Error(`desk ${this.code} is down`);
    return this.page;
  }

  /** A crashed page leaves its calls unanswered. */
  private inPage<T>(answer: Promise<T>, patience = DEAD_MS): Promise<T> {
    const { page } = this;
    return new Promise((resolve, reject) => {
      const dead = () => reject(new Error(`desk ${this.code} died`));
      const timer = globalThis.setTimeout(dead, patience);
      page?.gone.addEventListener('abort', dead);
      answer.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        page?.gone.removeEventListener('abort', dead);
      });
    });
  }

  /**
   * Saves are carried out in turn: with this one every record before it is saved. That of a verdict comes when the verdict
   * is painted, and may come behind the one that was waited for.
   */
  private note(done: Done): void {
    if (done.outcome !== 'saved') return;
    const fresh = this.journal.appended.slice(this.noted).map((record) => this.open(record));
    const saved = fresh.map(({ kind }) => kind !== 'verdict-given').lastIndexOf(true);
    fresh.slice(0, saved + 1).forEach((fact, index) => {
      this.acknowledged.push({ fact, mark: index === saved ? done.mark : null });
    });
    this.noted += saved + 1;
  }

  private open(record: string) {
    const id = record.slice(0, ID_CHARACTERS);
    const sealed = fromBase64(record.slice(ID_CHARACTERS));
    const bytes = sealed === null ? null : openBytes(this.parts.journalKey, `journal/${id}`, sealed);
    if (bytes === null) throw new Error(`the journal record of ${id} does not open`);
    const fact: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const reading = readFact(fact);
    if (reading.state === 'malformed') throw new Error(`the journal record of ${id}: ${reading.reason}`);
    return z.custom<Acknowledged['fact']>().parse(fact);
  }
}
