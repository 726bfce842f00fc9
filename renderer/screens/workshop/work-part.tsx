import { NotebookPen, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { standingWorkNotes, workDone } from '../../../domain/intake/work.ts';
import { Button } from '../../design/button.tsx';
import { openUndoNote, openWorkNote } from '../../state/work-note-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { sayMinutes } from '../../words/format.ts';
import { partWords } from '../../words/work-words.ts';
import { useIsToday } from '../use-is-today.ts';
import './work-part.css';

/** What the work on an intake comes to, noting more of it, and undoing the last note of today. */
export function WorkPart({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const isToday = useIsToday();
  const { minutes, parts } = workDone(intake);
  const notes = standingWorkNotes(intake);
  const undoable = notes.filter(({ at }) => isToday(readClock(at).wall)).at(-1);
  return (
    <section className="work">
      <h3>{t('work.heading')}</h3>
      {notes.length === 0 && <p className="work-none">{t('work.none')}</p>}
      {minutes > 0 && (
        <p className="work-total">
          <span>{t('work.total')}</span>
          <strong className="numbers">{sayMinutes(minutes)}</strong>
        </p>
      )}
      {parts.length > 0 && (
        <ul className="work-used" aria-label={t('work.parts')}>
          {parts.map((part) => (
            <li key={`${part.name} ${part.number ?? ''}`}>{partWords(part, t)}</li>
          ))}
        </ul>
      )}
      <div className="work-actions">
        <Button icon={NotebookPen} keys="W" onPress={() => void openWorkNote(intake.taken.id)}>
          {t('work.open')}
        </Button>
        {undoable !== undefined && (
          <Button icon={Undo2} look="quiet" onPress={() => void openUndoNote(undoable)}>
            {t('work.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}
