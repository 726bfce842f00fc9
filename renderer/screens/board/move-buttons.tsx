import { ArrowRight, Handshake, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { statuses } from '../../../domain/facts/status-moved.ts';
import { nextStatus, standingHandBacks } from '../../../domain/intake/intake.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { openHandBack, openUndo } from '../../state/hand-back-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { useUndoable } from '../hand-back/use-undoable.ts';
import { useMove } from './use-move.ts';

/** The usual next step as a button, handing back, and any other status below it. */
export function MoveButtons({ intake }: { readonly intake: IntakeDetail }) {
  const { taken, status } = intake;
  const { t } = useTranslation();
  const { move } = useMove();
  const undoable = useUndoable(intake);
  const next = nextStatus(status.status);
  const undo = undoable !== null && (
    <Button icon={Undo2} onPress={() => void openUndo(undoable)}>
      {t('handBack.undo')}
    </Button>
  );
  // No status leads back from there: a hand-back is undone.
  if (intake.here.length === 0 && standingHandBacks(intake).length > 0) {
    return (
      <section className="move-buttons">
        <p>{t('detail.done')}</p>
        {undo}
      </section>
    );
  }
  return (
    <section className="move-buttons">
      {next === null && <p>{t('detail.done')}</p>}
      {next !== null && next !== 'handed-back' && (
        <Button
          look="primary"
          icon={ArrowRight}
          keys="N"
          onPress={() => void move(taken.id, taken.body.ticket, status.status, next)}
        >
          {t('detail.next', { status: t(`status.${next}`) })}
        </Button>
      )}
      {intake.here.length > 0 && (
        <Button
          look={next === 'handed-back' ? 'primary' : 'plain'}
          icon={Handshake}
          keys="H"
          onPress={() => void openHandBack(taken.id)}
        >
          {t('handBack.open')}
        </Button>
      )}
      {undo}
      <Choice
        label={t('detail.other')}
        // While desks disagree none is chosen, so that each can be set.
        value={status.conflict ? null : status.status}
        options={statuses.map((value) => ({ value, word: t(`status.${value}`) }))}
        onChange={(to) => void move(taken.id, taken.body.ticket, status.status, to)}
      />
    </section>
  );
}
