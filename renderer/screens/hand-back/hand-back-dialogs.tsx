import { useHandBack } from '../../state/hand-back-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { HandBackDialog } from './hand-back-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';

/** The dialog that hands back the open intake, or undoes that; none most of the time. */
export function HandBackDialogs({ intake }: { readonly intake: IntakeDetail }) {
  const open = useHandBack((state) => state.open);
  switch (open?.dialog) {
    case 'hand-back':
      return <HandBackDialog key={intake.taken.id} intake={intake} isReceiptRead={open.isReceiptRead} />;
    case 'undo':
      return <UndoDialog intake={intake} handBack={open.handBack} />;
    case undefined:
      return null;
  }
}
