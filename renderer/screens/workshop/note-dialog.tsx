import { Check, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../state/toasts-slice.ts';
import { closeWorkNote, openUndoNote } from '../../state/work-note-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { useSubmitKey } from '../hand-back/use-submit-key.ts';
import { NoteProblemNotice } from './note-problem.tsx';
import { PartRows } from './part-rows.tsx';
import { withMinutes } from './read-note.ts';
import { useNoteForm } from './use-note-form.ts';
import './note-dialog.css';

const moreMinutes = [5, 15, 30] as const;

/** What was done to an intake, with which parts, and how long it took. */
export function NoteDialog({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const { ticket, items } = intake.taken.body;
  const { form, recent, problem, isPending, change, submit } = useNoteForm(intake, (saved, noteId) => {
    closeWorkNote();
    const made = saved.workNotes.find(({ id }) => id === noteId);
    toast(
      t('work.saved', { ticket }),
      made === undefined
        ? {}
        : { about: made.id, action: { word: t('common.undo'), run: () => void openUndoNote(made) } },
    );
  });
  useSubmitKey(() => void submit());
  const tick = (id: string, isTicked: boolean) =>
    change({ items: isTicked ? [...form.items, id] : form.items.filter((ticked) => ticked !== id) });
  return (
    <Dialog title={t('work.title', { ticket })} onClose={closeWorkNote}>
      <div className="dialog-form">
        <TextField
          label={t('work.note')}
          value={form.note}
          lines={3}
          maxLength={2000}
          autoFocus
          onChange={(note) => change({ note })}
        />
        {items.length > 1 && (
          <fieldset className="work-items">
            <legend className="field-label">{t('work.items')}</legend>
            {items.map(({ id, model }) => (
              <Checkbox
                key={id}
                word={model}
                isSelected={form.items.includes(id)}
                onChange={(isTicked) => tick(id, isTicked)}
              />
            ))}
            <p className="field-hint">{t('work.itemsHint')}</p>
          </fieldset>
        )}
        <PartRows parts={form.parts} recent={recent} onChange={(parts) => change({ parts })} />
        <div className="work-minutes">
          <TextField
            label={t('work.minutes')}
            value={form.minutes}
            inputMode="numeric"
            maxLength={4}
            onChange={(minutes) => change({ minutes })}
          />
          {moreMinutes.map((more) => (
            <Button
              key={more}
              icon={Plus}
              label={t('work.more', { minutes: more })}
              onPress={() => change({ minutes: withMinutes(form.minutes, more) })}
            >
              {more}
            </Button>
          ))}
        </div>
        <div className="work-foot">
          <NoteProblemNotice problem={problem} />
          <div className="dialog-actions">
            <Button
              look="primary"
              icon={Check}
              keys="Ctrl+Enter"
              isPending={isPending}
              onPress={() => void submit()}
            >
              {t('work.save')}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
