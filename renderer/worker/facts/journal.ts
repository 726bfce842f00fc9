/**
 * The journal as the worker sees it: main frames records, brings them to the disk and gives them back; what they say
 * only the worker can read.
 *
 *     ┌───────────────────────┬──────────────────────────────────────────────────────┐
 *     │ fact id, 36 characters │ base64 of the fact's JSON, sealed for journal/fact id │
 *     └───────────────────────┴──────────────────────────────────────────────────────┘
 *
 * The id stays readable, so that healing opens only what the database lacks.
 */
import { factSchema, type Fact } from '../../../domain/facts/fact.ts';
import { readFact } from '../../../domain/facts/kinds.ts';
import type { DeskHost } from '../service/desk-host.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';

const ID_CHARACTERS = 36;

export interface JournalRecord {
  /** Id of the fact, as the record says. */
  readonly id: string;
  /** The fact; null when the record was sealed with another vault's key, or is damaged. */
  readonly open: () => Fact | null;
}

export class SealedJournal {
  /** `key`: the 32 bytes records are sealed with. */
  constructor(
    private readonly host: DeskHost,
    private readonly key: Uint8Array,
  ) {}

  /** Answers when all of them are on the disk, or none is. */
  append(facts: readonly Fact[]): ReturnType<DeskHost['journalAppend']> {
    return this.host.journalAppend(facts.map((fact) => sealRecord(this.key, fact)));
  }

  /** Records from an offset on, a page at a time; `next` is null at the end. */
  async read(offset: number): Promise<{ records: JournalRecord[]; next: number | null }> {
    const { records, next } = await this.host.journalRead(offset);
    return {
      records: records.map((record) => ({
        id: record.slice(0, ID_CHARACTERS),
        open: () => openRecord(this.key, record),
      })),
      next,
    };
  }
}

function sealRecord(key: Uint8Array, fact: Fact): string {
  const bytes = new TextEncoder().encode(JSON.stringify(fact));
  return fact.id + toBase64(sealBytes(key, placeOf(fact.id), bytes));
}

function openRecord(key: Uint8Array, record: string): Fact | null {
  const id = record.slice(0, ID_CHARACTERS);
  const sealed = fromBase64(record.slice(ID_CHARACTERS));
  const bytes = sealed === null ? null : openBytes(key, placeOf(id), sealed);
  if (bytes === null) return null;
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  // Read, a known fact has its texts trimmed; the hub takes it for the same only as it was written.
  return readFact(value).state === 'malformed' ? null : factSchema.parse(value);
}

function placeOf(id: string): string {
  return `journal/${id}`;
}
