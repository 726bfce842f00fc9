import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { statuses } from '../../../domain/facts/status-moved.ts';
import { nextStatus } from '../../../domain/intake/intake.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { useMove } from './use-move.ts';

/** The usual next step as a button, and any other status below it. */
export function MoveButtons({ intake: { taken, status } }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const { move } = useMove();
  const next = nextStatus(status.status);
  return (
    <section className="move-buttons">
      {next === null ? (
        <p>{t('detail.done')}</p>
      ) : (
        <Button
          look="primary"
          icon={ArrowRight}
          keys="N"
          onPress={() => void move(taken.id, taken.body.ticket, status.status, next)}
        >
          {t('detail.next', { status: t(`status.${next}`) })}
        </Button>
      )}
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
