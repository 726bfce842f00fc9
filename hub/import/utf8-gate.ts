/** Lets the bytes of a file through as long as they are UTF-8; names the line otherwise. */
import { isUtf8 } from 'node:buffer';

/** `line` is null when the file is something else from its first byte. */
export type Utf8Result =
  { ok: true; bytes: Buffer } | { ok: false; reason: 'utf-16' | 'not-utf-8'; line: number | null };

const NEWLINE = 0x0a;

/** Checks a file chunk by chunk and gives the bytes on in pieces that end with a whole character. */
export class Utf8Gate {
  private linesBefore = 0;
  private carried: Buffer = Buffer.alloc(0);
  private isStart = true;

  take(chunk: Buffer): Utf8Result {
    const bytes = Buffer.concat([this.carried, chunk]);
    const whole = bytes.subarray(0, bytes.length - cutCharacter(bytes));
    this.carried = bytes.subarray(whole.length);
    return this.check(whole);
  }

  /** At the end of the file: what is left of a character that was cut off. */
  end(): Utf8Result {
    return this.check(this.carried);
  }

  /** A newline byte is never part of another character, so each line can be checked by itself. */
  private check(bytes: Buffer): Utf8Result {
    if (this.isStart && isUtf16(bytes)) return { ok: false, reason: 'utf-16', line: null };
    this.isStart = false;
    if (!isUtf8(bytes)) {
      const wrong = splitLines(bytes).findIndex((line) => !isUtf8(line));
      return { ok: false, reason: 'not-utf-8', line: this.linesBefore + wrong + 1 };
    }
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1))
      this.linesBefore += 1;
    return { ok: true, bytes };
  }
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

/** How many bytes at the end are the start of a character that goes on in the next chunk: 0 to 3. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (isContinuation) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
