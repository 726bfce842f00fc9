/** Lets a file through as long as it is UTF-8; names the line otherwise. */
import { isUtf8 } from 'node:buffer';
import { Transform } from 'node:stream';

/** Ends the stream: the bytes are no UTF-8 text. `line` is null when that is so from the first byte. */
export class EncodingError extends Error {
  readonly line: number | null;
  constructor(line: number | null, message: string) {
    super(message);
    this.line = line;
  }
}

const NEWLINE = 0x0a;

/** Passes bytes on in pieces that end with a whole character. */
export function utf8Gate(): Transform {
  let linesBefore = 0;
  let carried: Buffer = Buffer.alloc(0);
  let isStart = true;

  /** The error in these bytes, or null. A newline byte is never part of another character, so lines stand alone. */
  const errorIn = (bytes: Buffer): EncodingError | null => {
    if (isStart && isUtf16(bytes))
      return new EncodingError(null, 'this is UTF-16; export it again as "CSV UTF-8"');
    isStart = false;
    const lines = splitLines(bytes);
    const wrong = isUtf8(bytes) ? -1 : lines.findIndex((line) => !isUtf8(line));
    if (wrong !== -1) {
      return new EncodingError(linesBefore + wrong + 1, 'this is not UTF-8; export it again as "CSV UTF-8"');
    }
    linesBefore += lines.length - 1;
    return null;
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const bytes = Buffer.concat([carried, chunk]);
      const whole = bytes.subarray(0, bytes.length - cutCharacter(bytes));
      carried = bytes.subarray(whole.length);
      done(errorIn(whole), whole);
    },
    flush(done) {
      done(errorIn(carried), carried);
    },
  });
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
  return [...lines, bytes.subarray(start)];
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
