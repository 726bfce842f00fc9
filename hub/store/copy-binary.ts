/** Reads what `COPY … TO … (FORMAT binary)` writes, as PostgreSQL's manual has it under COPY, "Binary Format". */

/** A signature of 11 bytes, flags, and the length of what may be added to the head: none is. */
const HEAD_BYTES = 19;

/** The value in the only column of the only row; null where there is no row, or NULL in it. */
export function onlyValue(copied: Buffer): Buffer | null {
  // In place of the number of columns the end has -1.
  if (copied.readInt16BE(HEAD_BYTES) < 1) return null;
  const length = copied.readInt32BE(HEAD_BYTES + 2);
  const start = HEAD_BYTES + 6;
  return length < 0 ? null : copied.subarray(start, start + length);
}
