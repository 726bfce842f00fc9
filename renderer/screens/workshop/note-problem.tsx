import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import type { UndoNoteResult } from '../../worker/service/workshop-service.ts';
import { NotSavedNotice } from '../not-saved.tsx';
import type { NoteFailed } from './use-note-form.ts';

/** Why a note was not saved or undone, and what to do about it. */
export function NoteProblemNotice({
  problem,
}: {
  readonly problem: NoteFailed | Extract<UndoNoteResult, { ok: false }> | null;
}) {
  const { t } = useTranslation();
  if (problem === null) return null;
  if ('isKept' in problem) return <NotSavedNotice notSaved={problem} />;
  return <Banner tone="bad" title={t(`work.problem.${problem.problem}`)} />;
}
