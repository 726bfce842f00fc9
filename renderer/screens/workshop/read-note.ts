import type { BodyOf } from '../../../domain/facts/kinds.ts';
import type { WrittenNote, WrittenPart } from '../../state/written-note.ts';

/** What keeps a note from being saved. */
export type NoteProblem = 'nothing' | 'part-name' | 'part-count' | 'minutes';

const MOST_MINUTES = 1440;
const MOST_PARTS = 999;

/** The fact's body a written note becomes, or what is wrong with it. Rows of parts left empty are none. */
export function readNote({
  items,
  note,
  parts,
  minutes,
}: WrittenNote):
  | { readonly ok: true; readonly work: BodyOf<'work-noted'> }
  | { readonly ok: false; readonly problem: NoteProblem } {
  const used = parts.filter(({ name, number }) => name.trim() !== '' || number.trim() !== '');
  if (used.some(({ name }) => name.trim() === '')) return { ok: false, problem: 'part-name' };
  if (!used.every(({ count }) => isWhole(count, 1, MOST_PARTS))) return { ok: false, problem: 'part-count' };
  if (minutes.trim() !== '' && !isWhole(minutes, 0, MOST_MINUTES)) return { ok: false, problem: 'minutes' };
  const work = { items: [...items], note: note.trim(), parts: used.map(readPart), minutes: Number(minutes) };
  const isNothing = work.note === '' && work.parts.length === 0 && work.minutes === 0;
  return isNothing ? { ok: false, problem: 'nothing' } : { ok: true, work };
}

/** The minutes written down and so many more. */
export function withMinutes(minutes: string, more: number): string {
  const before = isWhole(minutes, 0, MOST_MINUTES) ? Number(minutes) : 0;
  return String(Math.min(before + more, MOST_MINUTES));
}

function readPart({ name, number, count }: WrittenPart): BodyOf<'work-noted'>['parts'][number] {
  return { name: name.trim(), number: number.trim() === '' ? null : number.trim(), count: Number(count) };
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
