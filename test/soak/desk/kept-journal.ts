/** A desk's journal as main keeps it, in the harness's hand: a kill can come behind its fsync, its tail can be torn. */
import { stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { openJournal, type AppendAnswer, type Journal } from '../../../main/journal/journal-file.ts';

export class KeptJournal {
  private journal: Journal | null = null;
  /** Records in the order they were written since the desk was started last. */
  appended: string[] = [];
  /** Called behind the next fsync, instead of answering. */
  insteadOfAnswer: (() => void) | null = null;

  constructor(private readonly folder: string) {}

  async open(): Promise<void> {
    this.journal = await openJournal(this.folder);
    this.appended = [];
  }

  /** After the appends under way. */
  async close(): Promise<void> {
    const { journal } = this;
    this.journal = null;
    await journal?.close();
  }

  async append(records: string[]): Promise<AppendAnswer> {
    const { journal } = this;
    if (journal === null) return { ok: false, problem: 'unwritable' };
    const answer = await journal.append(records);
    if (answer.ok) this.appended.push(...records);
    const kill = this.insteadOfAnswer;
    if (kill !== null) {
      this.insteadOfAnswer = null;
      kill();
      return new Promise(() => undefined);
    }
    return answer;
  }

  read(offset: number): ReturnType<Journal['read']> {
    if (this.journal === null) throw new Error('the journal is closed');
    return this.journal.read(offset);
  }

  /** As a power cut does it; only while it is closed. */
  async tear(bytes: number): Promise<void> {
    const file = path.join(this.folder, 'journal.log');
    const { size } = await stat(file);
    await truncate(file, Math.max(0, size - bytes));
  }
}
