/** The journal: an append-only copy of this desk's facts outside IndexedDB, on the disk before anything says saved. */
import { constants } from 'node:fs';
import { copyFile, mkdir, open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeProblem } from '../write-file-safely.ts';
import { frame, FRAME_BYTES, MAX_PAYLOAD, unframe } from './record-frame.ts';

export type AppendAnswer = { ok: true } | { ok: false; problem: 'disk-full' | 'unwritable' };

export interface Journal {
  /** Answers when all records are on the disk, or none is. Calls are carried out one after the other. */
  append(records: readonly string[]): Promise<AppendAnswer>;
  /** Records from a byte offset on, a page at a time; `next` is null at the end. */
  read(offset: number): Promise<{ records: string[]; next: number | null }>;
  /** After the appends under way. */
  close(): Promise<void>;
}

/** Bytes of one page of reading; larger than any record, so that a page always holds one. */
const PAGE_BYTES = MAX_PAYLOAD + FRAME_BYTES;

/**
 * Opens or makes the journal in a folder. A tail torn by a power cut is kept beside it as `.torn` and cut off, so
 * that the next record stands after a whole one.
 */
export async function openJournal(folder: string): Promise<Journal> {
  const file = path.join(folder, 'journal.log');
  await mkdir(folder, { recursive: true });
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  // A file whose name is not on the disk is gone after a power cut, with every record in it.
  await syncFolder(folder);
  let length = await cutTornTail(handle, file);
  let last: Promise<unknown> = Promise.resolve();

  async function write(records: readonly string[]): Promise<AppendAnswer> {
    const bytes = Buffer.concat(records.map(frame));
    try {
      await writeAll(handle, bytes, length);
      await handle.datasync();
      length += bytes.length;
      return { ok: true };
    } catch (error) {
      // What was half written goes, or the next record would stand behind damage. If even that fails, the next
      // append overwrites it at the same place.
      await handle.truncate(length).catch(() => null);
      return { ok: false, problem: writeProblem(error) };
    }
  }

  return {
    append(records) {
      const answer = last.then(() => write(records));
      last = answer;
      return answer;
    },
    async read(offset) {
      const page = await readPage(handle, offset, Math.min(length, offset + PAGE_BYTES));
      const { records, used } = unframe(page);
      const next = offset + used;
      return { records, next: used > 0 && next < length ? next : null };
    },
    async close() {
      await last;
      await handle.close();
    },
  };
}

async function cutTornTail(handle: FileHandle, file: string): Promise<number> {
  const { size } = await handle.stat();
  let good = 0;
  for (;;) {
    const { used } = unframe(await readPage(handle, good, Math.min(size, good + PAGE_BYTES)));
    if (used === 0) break;
    good += used;
  }
  if (good < size) {
    await copyFile(file, `${file}.torn`);
    await handle.truncate(good);
    await handle.sync();
  }
  return good;
}

async function readPage(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
