/** What is looked at on a product as it is handed in, in the order of looking. */
import type { ConditionPart, IntakeItem } from '../facts/intake-taken.ts';

const byKind = {
  body: ['mount', 'sensor', 'doors', 'screen', 'hot-shoe', 'dents'],
  lens: ['front-glass', 'rear-glass', 'mount', 'rings', 'filter-thread', 'dents'],
  'pro-video': ['glass-mount', 'sensor', 'screen', 'doors', 'connectors', 'dents'],
  other: ['housing', 'contacts', 'dents'],
} as const;

export type ConditionPartId = (typeof byKind)[IntakeItem['kind']][number];

/** Where the number of the shutter's releases stands, in the note of a part that is good. It may be left out. */
export const SHUTTER_COUNT = 'shutter-count';

/** What a condition is noted of. */
interface Checked {
  readonly kind: IntakeItem['kind'];
  readonly condition: readonly ConditionPart[];
}

/** The parts of a kind of product. */
export function partsOfKind(kind: IntakeItem['kind']): readonly ConditionPartId[] {
  return byKind[kind];
}

/** Whether a part is one this version has words for. */
export function isConditionPart(part: string): part is ConditionPartId {
  return Object.values(byKind).some((parts) => parts.some((known) => known === part));
}

/** What was noted of the parts its kind has: a product that turned out to be another has other parts. */
export function conditionOf({ kind, condition }: Checked): ConditionPart[] {
  const parts: readonly string[] = kind === 'body' ? [...byKind[kind], SHUTTER_COUNT] : byKind[kind];
  return condition.filter(({ part }) => parts.includes(part));
}

/** Whether every part was looked at. */
export function isChecked(item: Checked): boolean {
  const seen = new Set(item.condition.map(({ part }) => part));
  return byKind[item.kind].every((part) => seen.has(part));
}

/** Whether a part is marked and nobody said what is wrong with it. */
export function isMarkUnsaid({ state, note }: ConditionPart): boolean {
  return state === 'marked' && note.trim() === '';
}

/** Whether every part was looked at and none is marked. */
export function isAllGood(item: Checked): boolean {
  return isChecked(item) && conditionOf(item).every(({ state }) => state === 'good');
}

/** The same with every part good; the number of releases stays. */
export function allGood(item: Checked): ConditionPart[] {
  const counted = conditionOf(item).filter(({ part }) => part === SHUTTER_COUNT);
  return [...byKind[item.kind].map((part) => ({ part, state: 'good', note: '' }) as const), ...counted];
}

/** The same with one part noted, or with null forgotten. */
export function withPart(
  { condition }: Checked,
  part: string,
  noted: Omit<ConditionPart, 'part'> | null,
): ConditionPart[] {
  const rest = condition.filter((other) => other.part !== part);
  return noted === null ? rest : [...rest, { part, ...noted }];
}
