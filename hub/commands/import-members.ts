/** Runs `import`: replaces members and cards, and brings what changed to the desks. */
import { importFiles, type ImportFiles } from '../import/import-files.ts';
import { MAX_NOTED, type MembersChanged } from '../roster/note-changes.ts';
import type { Store } from '../store/store.ts';
import { build } from './build.ts';

/** The exit code. Nothing is changed on a problem. `now` is wall time, ms since 1970. */
export async function importMembers(
  store: Store,
  files: ImportFiles,
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  const imported = await importFiles(store, files);
  if (!imported.ok) {
    say('Nothing was imported; these problems come first:');
    for (const line of imported.problems.lines()) say(line);
    return 1;
  }
  say(`Imported ${imported.members} members and ${imported.cards} cards.`);
  if (files.products === null) say('No products were given, so no member has a kit.');
  if (imported.changed !== null) say(`${sayChanged(imported.changed)} changed since the last import.`);
  return build(store, now, say);
}

function sayChanged({ members, cards, areMore }: MembersChanged): string {
  if (areMore) return `More than ${MAX_NOTED.toLocaleString('en')} members and cards`;
  const changed = [
    ...(members === 0 ? [] : [members === 1 ? '1 member' : `${members} members`]),
    ...(cards === 0 ? [] : [cards === 1 ? '1 card without a member' : `${cards} cards without a member`]),
  ];
  return changed.length === 0 ? 'No member and no card' : changed.join(' and ');
}
