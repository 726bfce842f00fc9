/** Typed arrays that grow: a million rows are gathered without an object for each. */

const encoder = new TextEncoder();

/** Bytes of `text` in UTF-8, where half a surrogate pair takes the three of U+FFFD. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) length += 1;
    else if (point < 0x800) length += 2;
    else if (point < 0x10000) length += 3;
    else {
      length += 4;
      at += 1;
    }
  }
  return length;
}

export class GrowingUint32 {
  private array = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.array[index] ?? 0;
  }

  /** What was pushed so far: a view, good until the next push. */
  values(): Uint32Array {
    return this.array.subarray(0, this.length);
  }
}

export class GrowingBytes {
  private array = new Uint8Array(4096);
  length = 0;

  push(value: number): void {
    this.reserve(1);
    this.array[this.length] = value;
    this.length += 1;
  }

  /** Appends `text` as UTF-8; half a surrogate pair becomes U+FFFD. */
  pushText(text: string): void {
    this.reserve(text.length * 3);
    let at = 0;
    for (let unit = text.charCodeAt(0); unit < 0x80; unit = text.charCodeAt(at)) {
      this.array[this.length] = unit;
      this.length += 1;
      at += 1;
    }
    if (at === text.length) return;
    // Not for every text: the call costs more than most names.
    this.length += encoder.encodeInto(text.slice(at), this.array.subarray(this.length)).written;
  }

  pushAll(values: Uint8Array): void {
    this.reserve(values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  /** Drops what was pushed since there were `length` bytes. */
  truncate(length: number): void {
    this.length = length;
  }

  /** What was pushed so far: a view, good until the next push. */
  values(): Uint8Array {
    return this.array.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.array.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, Math.ceil(this.array.length * 1.5)));
    larger.set(this.values());
    this.array = larger;
  }
}
