import { useWorkNote } from '../../state/work-note-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { NoteDialog } from './note-dialog.tsx';
import { UndoNoteDialog } from './undo-note-dialog.tsx';

/** The dialog that notes work on the open intake, or undoes that; none most of the time. */
export function WorkDialogs({ intake }: { readonly intake: IntakeDetail }) {
  const open = useWorkNote((state) => state.open);
  switch (open?.dialog) {
    case 'note':
      return <NoteDialog key={intake.taken.id} intake={intake} />;
    case 'undo':
      return <UndoNoteDialog intake={intake} note={open.note} />;
    case undefined:
      return null;
  }
}
