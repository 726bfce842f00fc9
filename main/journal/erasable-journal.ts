import { removeFiles } from '../remove-files.ts';
import { openJournal, type Journal } from './journal-file.ts';

export interface ErasableJournal extends Journal {
  /** Removes every record from the disk; what is appended after that begins a new journal. */
  erase(): Promise<void>;
}

/** Opens or makes the journal in a folder, for a desk that may end. */
export async function openErasableJournal(folder: string): Promise<ErasableJournal> {
  const journal: ErasableJournal = {
    ...(await openJournal(folder)),
    async erase() {
      await journal.close();
      await removeFiles(folder, 'journal');
      Object.assign(journal, await openJournal(folder));
    },
  };
  return journal;
}
