/** Finds the intakes that have a ticket, or a model and serial number, in common with others. */
import { sharedKeys, type SharedKey } from '../../../domain/intake/flags.ts';
import { emptyIntake, type IntakeState } from '../../../domain/intake/intake.ts';
import type { DeskDatabase, Marked, StoredIntake } from '../desk-database.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';

/** What stands for a shared key in the index. */
export function markOf(database: DeskDatabase, { flag, text }: SharedKey): string {
  return database.mark(`${flag} ${text}`);
}

/** These intakes and all that share a key with one of them, as stored. */
export async function withSharing(
  database: DeskDatabase,
  states: readonly IntakeState[],
): Promise<IntakeState[]> {
  const here = new Set(states.map(({ id }) => id));
  const keys = states.flatMap(sharedKeys);
  const others = (await idsWith(database, keys)).filter((id) => !here.has(id));
  // One that does not open keeps no other from being saved; whoever asks for it by itself is told.
  return [...states, ...(await rowsThatOpen(database.intakes, others)).map(readState)];
}

/** Intakes with one of these keys, whether open or handed back. */
export async function intakesWith(
  database: DeskDatabase,
  keys: readonly SharedKey[],
): Promise<StoredIntake[]> {
  return rowsThatOpen(database.intakes, await idsWith(database, keys));
}

/** The fold that a row holds. One that an earlier version wrote lacks the kinds of facts that are newer than it. */
export function readState({ id, state }: StoredIntake): IntakeState {
  const written: Partial<IntakeState> = state;
  return { ...emptyIntake(id), ...written };
}

async function idsWith(database: DeskDatabase, keys: readonly SharedKey[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const marked = await readMarks(database);
  return [...new Set(keys.flatMap((key) => [...(marked.get(markOf(database, key)) ?? [])]))];
}

/** Which intakes have which marks: read from the index once, then kept, as asking the index costs as much as saving. */
export async function readMarks(database: DeskDatabase): Promise<Marked> {
  if (database.marked !== null) return database.marked;
  const marked: Marked = new Map();
  await database.intakes.orderBy('marks').eachKey((mark, { primaryKey }) => {
    if (typeof mark === 'string') noteMark(marked, mark, primaryKey);
  });
  database.marked = marked;
  return marked;
}

/** Whatever writes a view calls it, inside the same transaction. If that fails, an intake too many is named. */
export function noteMarks({ marked }: DeskDatabase, { id, marks }: StoredIntake): void {
  if (marked !== null) for (const mark of marks) noteMark(marked, mark, id);
}

function noteMark(marked: Marked, mark: string, id: string): void {
  const ids = marked.get(mark);
  if (ids === undefined) marked.set(mark, new Set([id]));
  else ids.add(id);
}
