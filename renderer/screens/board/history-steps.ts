import { isIntakeSignatureTrue } from '../../../domain/intake/intake-signature.ts';
import { standingWorkNotes } from '../../../domain/intake/work.ts';
import type { Translate } from '../../locales/i18n.ts';
import { answerWords } from '../../words/answer-words.ts';
import { itemsWords, howWords } from '../../words/hand-back-words.ts';
import { allTerms } from '../../words/terms.ts';
import { spentWords } from '../../words/work-words.ts';
import type { Doing, IntakeDetail } from '../../worker/service/intakes-service.ts';
import type { HistoryStep } from '../history.tsx';

/** Everything that happened to an intake, newest first. */
export function historySteps(intake: IntakeDetail, t: Translate): readonly HistoryStep[] {
  const { taken, moves, settlements, handBacks, handBacksUndone, workNotes, workNotesUndone } = intake;
  const standing = standingWorkNotes(intake);
  const plain = { how: '', because: '' };
  const steps: HistoryStep[] = [
    { ...plain, ...doing(taken), what: t('detail.takenIn'), how: signedWords(intake, t) },
    ...moves.map((move) => ({ ...plain, ...doing(move), what: t(`status.${move.to}`) })),
    ...settlements.map((settled) => ({
      ...plain,
      ...doing(settled),
      what: t('flags.done', { answer: answerWords(settled.body, t, handBacks) }),
      because: settled.body.because,
    })),
    ...handBacks.map((handBack) => ({
      ...plain,
      ...doing(handBack),
      what: t('handBack.what', { items: itemsWords(taken, handBack.body.items) }),
      how: howWords(taken, handBack, t),
    })),
    ...handBacksUndone.map((undone) => ({
      ...plain,
      ...doing(undone),
      what: t('handBack.undone'),
      because: undone.body.because,
    })),
    ...workNotes.map((note) => ({
      ...doing(note),
      what:
        note.body.items.length === 0
          ? t('work.noted')
          : t('work.notedOn', { items: itemsWords(taken, note.body.items) }),
      how: [spentWords(note.body, t), standing.includes(note) ? '' : t('work.isUndone')]
        .filter((part) => part !== '')
        .join(', '),
      because: note.body.note,
    })),
    ...workNotesUndone.map((undone) => ({
      ...plain,
      ...doing(undone),
      what: t('work.undone'),
      because: undone.body.because,
    })),
  ];
  return steps.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Empty where nobody signed. */
function signedWords({ taken }: IntakeDetail, t: Translate): string {
  if (taken.body.signature === undefined) return '';
  return t(isIntakeSignatureTrue(taken, allTerms()) ? 'terms.wasSigned' : 'terms.wasSignedOther');
}

function doing({ at, technician, desk }: Doing): Doing {
  return { at, technician, desk };
}
