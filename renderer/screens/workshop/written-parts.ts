import type { WrittenPart } from '../../state/written-note.ts';
import type { KnownPart } from '../../worker/service/workshop-service.ts';

export const emptyPart: WrittenPart = { name: '', number: '', count: '1' };

/** The parts with one more of a known one: counted up where it is among them, otherwise in a row of its own. */
export function withPart(parts: readonly WrittenPart[], { name, number }: KnownPart): WrittenPart[] {
  const same = (part: WrittenPart) =>
    number === null ? part.name === name && part.number === '' : part.number === number;
  if (parts.some(same)) {
    return parts.map((part) => (same(part) ? { ...part, count: String(Number(part.count) + 1) } : part));
  }
  const written = parts.filter((part) => part.name !== '' || part.number !== '');
  return [...written, { name, number: number ?? '', count: '1' }];
}

/**
 * The parts with one more of that number: with its name where it was used before; otherwise it is the number of the last
 * part, if that has none yet, or of one more that is to be named.
 */
export function withNumber(
  parts: readonly WrittenPart[],
  number: string,
  recent: readonly KnownPart[],
): WrittenPart[] {
  const known = recent.find((part) => part.number?.toLowerCase() === number.toLowerCase());
  if (known !== undefined) return withPart(parts, known);
  const last = parts.at(-1);
  if (last?.number === '') return [...parts.slice(0, -1), { ...last, number }];
  return withPart(parts, { name: '', number });
}
