/**
 * What is shown of every member, in the order of ordinals, and where every sixteenth record begins. A record:
 *
 *     choices · country, 2 letters · bytes of the number · bytes of the name, 1 or 2 · number · name
 */
import { cardKey } from '../card-number.ts';
import { levels, memberStates, regions } from '../choices.ts';
import { compareText } from '../search/compare-text.ts';
import type { Person } from '../search/person.ts';
import { GrowingBytes, GrowingUint32, utf8Length } from './growing.ts';
import { areStarts, joinStream, StreamReader } from './stream.ts';

const MARK = 0x316c_7070;
const RECORDS_PER_START = 16;

/** A name of that many bytes or more has its length in two bytes, the first with its upper bit set. */
const LONG = 0x80;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class PeopleWriter {
  private readonly starts = new GrowingUint32();
  private readonly records = new GrowingBytes();
  private members = 0;

  add(person: Person): void {
    const { records } = this;
    if (this.members % RECORDS_PER_START === 0) this.starts.push(records.length);
    this.members += 1;
    records.push(choicesOf(person));
    records.pushText(person.country);
    const nameLength = utf8Length(person.name);
    records.push(utf8Length(person.memberNumber));
    if (nameLength >= LONG) records.push(LONG | (nameLength >> 8));
    records.push(nameLength & 0xff);
    records.pushText(person.memberNumber);
    records.pushText(person.name);
  }

  finish(): Uint8Array {
    this.starts.push(this.records.length);
    const starts = this.starts.values();
    return joinStream([MARK, this.members, this.records.length], [starts], this.records.values());
  }
}

/** Where in the records one lies. */
interface Place {
  readonly at: number;
  readonly number: number;
  readonly name: number;
  readonly end: number;
}

export class People {
  readonly members: number;
  private readonly starts: Uint32Array;
  private readonly records: Uint8Array;

  private constructor(members: number, starts: Uint32Array, records: Uint8Array) {
    this.members = members;
    this.starts = starts;
    this.records = records;
  }

  static read(stream: Uint8Array): People | null {
    const reader = new StreamReader(stream);
    const head = reader.head(MARK, 2);
    if (head === null) return null;
    const [members = 0, length = 0] = head;
    const starts = reader.numbers(Math.ceil(members / RECORDS_PER_START) + 1);
    const records = reader.rest(length);
    if (starts === null || records === null || !areStarts(starts, length)) return null;
    return areRecords(members, starts, records) ? new People(members, starts, records) : null;
  }

  person(ordinal: number): Person {
    const place = this.place(ordinal);
    const choices = this.records[place.at] ?? 0;
    const region = regions.value(choices & 15);
    const status = memberStates.value(choices >> 6);
    if (region === undefined || status === undefined) throw new Error(`no choices at ${ordinal}`);
    return {
      region,
      memberNumber: this.text(place.number, place.name),
      name: this.text(place.name, place.end),
      country: this.text(place.at + 1, place.at + 3),
      level: levels.value(((choices >> 4) & 3) - 1) ?? null,
      status,
    };
  }

  memberNumber(ordinal: number): string {
    const { number, name } = this.place(ordinal);
    return this.text(number, name);
  }

  /** Below 0 where the number of that member, as `cardKey` writes it, comes before `key`; 0 where it is that. */
  compareNumber(ordinal: number, key: string): number {
    const { records } = this;
    const { number, name } = this.place(ordinal);
    let difference = 0;
    for (let at = number; at < name; at += 1) {
      const byte = records[at] ?? 0;
      // Nearly all are their own keys, byte for byte: a look-up compares twenty and makes text of none.
      if (!isKeyByte(byte)) return compareText(cardKey(this.text(number, name)), key);
      // Behind the end of the key no character comes before one.
      if (difference === 0) difference = byte - (key.codePointAt(at - number) ?? -1);
    }
    return difference === 0 ? name - number - key.length : difference;
  }

  private place(ordinal: number): Place {
    if (!(ordinal >= 0 && ordinal < this.members)) throw new RangeError(`no member at ${ordinal}`);
    let at = this.starts[Math.floor(ordinal / RECORDS_PER_START)] ?? 0;
    for (let left = ordinal % RECORDS_PER_START; left > 0; left -= 1) at = recordEnd(this.records, at);
    return placeAt(this.records, at);
  }

  private text(from: number, to: number): string {
    return decoder.decode(this.records.subarray(from, to));
  }
}

function choicesOf({ region, level, status }: Person): number {
  const levelNumber = level === null ? 0 : levels.number(level) + 1;
  return regions.number(region) | (levelNumber << 4) | (memberStates.number(status) << 6);
}

function placeAt(records: Uint8Array, at: number): Place {
  const number = at + ((records[at + 4] ?? 0) < LONG ? 5 : 6);
  return { at, number, name: number + (records[at + 3] ?? 0), end: recordEnd(records, at) };
}

function recordEnd(records: Uint8Array, at: number): number {
  const first = records[at + 4] ?? 0;
  const numberLength = records[at + 3] ?? 0;
  if (first < LONG) return at + 5 + numberLength + first;
  return at + 6 + numberLength + (((first - LONG) << 8) | (records[at + 5] ?? 0));
}

/** Whether every record is whole, and begins where it is said to. */
function areRecords(members: number, starts: Uint32Array, records: Uint8Array): boolean {
  let at = 0;
  for (let ordinal = 0; ordinal < members; ordinal += 1) {
    if (ordinal % RECORDS_PER_START === 0 && starts[ordinal / RECORDS_PER_START] !== at) return false;
    if (!isRecord(records, at)) return false;
    at = recordEnd(records, at);
  }
  return at === records.length;
}

function isRecord(records: Uint8Array, at: number): boolean {
  const choices = records[at] ?? 0xff;
  const knownChoices = (choices & 15) < regions.values.length && choices >> 6 < memberStates.values.length;
  return knownChoices && isLetter(records[at + 1]) && isLetter(records[at + 2]);
}

/** 0-9, A-Z */
function isKeyByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}
