import fc from 'fast-check';
import {
  appendFile,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  type FileHandle,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openJournal, type Journal } from '../../../main/journal/journal-file.ts';
import { frame, unframe } from '../../../main/journal/record-frame.ts';

let folder: string;
let opened: Journal[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'journal-'));
});

afterEach(async () => {
  await Promise.all(opened.map((journal) => journal.close()));
  opened = [];
  await rm(folder, { recursive: true });
});

async function start(): Promise<Journal> {
  const journal = await openJournal(folder);
  opened.push(journal);
  return journal;
}

const file = (): string => path.join(folder, 'journal.log');

async function all(journal: Journal): Promise<string[]> {
  const records: string[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const page = await journal.read(offset);
    records.push(...page.records);
    offset = page.next;
  }
  return records;
}

/** What all file handles do, to be spied on. */
async function handlesOf(path: string): Promise<FileHandle> {
  const handle = await open(path, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}

describe('a power cut', () => {
  afterEach(() => vi.restoreAllMocks());

  it('takes no record that was answered for: it is on the disk first', async () => {
    const journal = await start();
    let reachDisk = (): void => undefined;
    const onDisk = new Promise<void>((resolve) => (reachDisk = resolve));
    const synced = vi.spyOn(await handlesOf(file()), 'datasync').mockReturnValue(onDisk);
    let answer: unknown = 'none yet';
    const appended = journal.append(['{"a":1}']).then((given) => (answer = given));
    await vi.waitUntil(() => synced.mock.calls.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answer).toBe('none yet');
    reachDisk();
    await appended;
    expect(answer).toEqual({ ok: true });
  });

  it('takes no new journal as a whole: its name in the folder is on the disk too', async () => {
    const synced = vi.spyOn(await handlesOf(folder), 'sync');
    const { ino } = await stat(folder);
    const names: boolean[] = [];
    synced.mockImplementation(async function (this: FileHandle) {
      names.push((await this.stat()).ino === ino);
    });
    await start();
    expect(names).toEqual([true]);
  });
});

describe('the journal', () => {
  it('gives back what was appended, also after it is opened again', async () => {
    const journal = await start();
    expect(await journal.append(['{"a":1}', '{"b":"ü漢"}'])).toEqual({ ok: true });
    expect(await journal.append(['{"c":3}'])).toEqual({ ok: true });
    const expected = ['{"a":1}', '{"b":"ü漢"}', '{"c":3}'];
    expect(await all(journal)).toEqual(expected);
    expect(await all(await start())).toEqual(expected);
  });

  it('keeps the order of appends that were not waited for', async () => {
    const journal = await start();
    const records = Array.from({ length: 40 }, (_, index) => `{"n":${index}}`);
    await Promise.all(records.map((record) => journal.append([record])));
    expect(await all(journal)).toEqual(records);
  });

  it('cuts off a tail torn at any byte, keeps it beside, and goes on behind the last whole record', async () => {
    const whole = frame('{"kept":1}').length;
    const torn = frame('{"torn":2}').length;
    for (let cut = 1; cut < torn; cut += 1) {
      await rm(file(), { force: true });
      const journal = await start();
      await journal.append(['{"kept":1}', '{"torn":2}']);
      await truncate(file(), whole + cut);
      const reopened = await start();
      expect(await all(reopened)).toEqual(['{"kept":1}']);
      expect((await stat(`${file()}.torn`)).size).toBe(whole + cut);
      await reopened.append(['{"next":3}']);
      expect(await all(await start())).toEqual(['{"kept":1}', '{"next":3}']);
    }
  });

  it('does not give out a record whose bytes changed', async () => {
    const journal = await start();
    await journal.append(['{"one":1}', '{"two":2}']);
    const damaged = await open(file(), 'r+');
    await damaged.write('X', frame('{"one":1}').length + 14);
    await damaged.close();
    expect(await all(await start())).toEqual(['{"one":1}']);
  });

  it('reads garbage as an empty journal without losing it', async () => {
    await appendFile(file(), Buffer.alloc(5000, 0xff));
    expect(await all(await start())).toEqual([]);
    expect((await readFile(`${file()}.torn`)).length).toBe(5000);
  });

  it('reads page by page when it is larger than a page', async () => {
    const journal = await start();
    const large = Array.from({ length: 9 }, (_, index) =>
      JSON.stringify({ index, text: 'x'.repeat(900_000) }),
    );
    for (const record of large) await journal.append([record]);
    expect((await journal.read(0)).next).not.toBeNull();
    expect(await all(journal)).toEqual(large);
  });

  it('says that the disk is full and leaves earlier records alone', async () => {
    await symlink('/dev/full', file());
    const journal = await start();
    expect(await journal.append(['{"a":1}'])).toEqual({ ok: false, problem: 'disk-full' });
    expect(await all(journal)).toEqual([]);
  });
});

describe('framing', () => {
  it('is undone by reading, whatever the records, and survives any cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), fc.nat(), (records, cut) => {
        const bytes = Buffer.concat(records.map(frame));
        expect(unframe(bytes)).toEqual({ records, used: bytes.length });
        const short = unframe(bytes.subarray(0, cut % (bytes.length + 1)));
        expect(records.slice(0, short.records.length)).toEqual(short.records);
      }),
    );
  });
});
