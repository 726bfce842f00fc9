/** The one kind of range that desks ask for: `bytes=from-to`, `bytes=from-` or `bytes=-last`. */
export type ByteRange =
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

/** Reads a Range header for something of `size` bytes; `end` is included. What is not such a range asks for all (RFC 9110). */
export function readRange(header: string | undefined, size: number): ByteRange {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (found === null) return { kind: 'all' };
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return { kind: 'all' };
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  if (first !== '' && last !== '' && Number(last) < start) return { kind: 'all' };
  return start > end ? { kind: 'unsatisfiable' } : { kind: 'part', start, end };
}
