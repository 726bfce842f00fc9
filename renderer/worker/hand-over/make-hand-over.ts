/** Puts what the hub has not answered for into a file that only the hub can read (domain/wire/hand-over-file). */
import { factLine } from '../../../domain/wire/fact-lines.ts';
import { deskKeyOf, writeHandOver } from '../../../domain/wire/hand-over-file.ts';
import { handOverName } from '../../../domain/wire/hand-over-name.ts';
import { MAX_BATCH } from '../../../domain/wire/hub-api.ts';
import type { DeskIdentity } from '../../../preload/contract.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { HandOverResult } from '../service/hand-over-service.ts';
import { joinBytes } from '../join-bytes.ts';
import { now } from '../time.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import { othersFirst } from '../others-first.ts';
import { deflate } from '../deflate.ts';

/** Facts opened at a time: some 10 ms in which the worker answers nobody else. */
const READ = 50;

/** Bytes of lines in a part of the file; a fact that is larger has one to itself. */
const PART_BYTES = 1024 * 1024;

/**
 * The facts stay as they are: only the hub's own answer makes them sent. The file proves by the laptop's enrolment who
 * made it; `progress` is told how many facts were read, and of how many.
 */
export async function makeHandOver(
  database: DeskDatabase,
  { desk, event, rosterKey, enrolment }: Pick<DeskIdentity, 'desk' | 'event' | 'rosterKey' | 'enrolment'>,
  progress: (done: number, total: number) => void,
): Promise<HandOverResult> {
  if (enrolment === null) return { ok: false, problem: 'no-key' };
  const ids = database.waiting.oldestFirst();
  if (ids.length === 0) return { ok: false, problem: 'nothing-waits' };
  const madeAt = now();
  const { parts, facts } = await readParts(database, ids, progress);
  const about = { desk, event: event.name, facts, madeAt: new Date(madeAt).toISOString() };
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const writer = writeHandOver(about, rosterKey, deskKeyOf(enrolment), secret);
  const sealed = [writer.start];
  for (const [index, part] of parts.entries()) {
    sealed.push(writer.part(part, index === parts.length - 1));
    await othersFirst();
  }
  const bytes = sealed.reduce((sum, part) => sum + part.length, 0);
  return {
    ok: true,
    made: {
      name: handOverName(desk, madeAt, event.timeZone),
      bytes: joinBytes(sealed, bytes),
      madeAt,
      facts,
      unopened: ids.length - facts,
    },
  };
}

/** The facts of these ids as lines, deflated, in parts the hub stores one by one; and how many there are. */
async function readParts(
  database: DeskDatabase,
  ids: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<{ parts: Uint8Array[]; facts: number }> {
  const parts: Uint8Array[] = [];
  let lines: Uint8Array[] = [];
  let bytes = 0;
  let facts = 0;

  async function endPart(): Promise<void> {
    parts.push(await deflate(joinBytes(lines, bytes)));
    lines = [];
    bytes = 0;
  }

  for (let start = 0; start < ids.length; start += READ) {
    // A damaged row must not keep the others from leaving.
    for (const { fact } of await rowsThatOpen(database.facts, ids.slice(start, start + READ))) {
      const line = factLine(fact);
      const isFull = lines.length === MAX_BATCH || bytes + line.length > PART_BYTES;
      if (lines.length > 0 && isFull) await endPart();
      lines.push(line);
      bytes += line.length;
      facts += 1;
    }
    progress(Math.min(start + READ, ids.length), ids.length);
  }
  await endPart();
  return { parts, facts };
}
