import { ArrowLeft, PackageCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { closeDraft, commitDraft, flushDraft, useDraft } from '../../state/draft-slice.ts';
import { QueueMark } from '../queue-mark.tsx';
import { SampleProgramme } from '../sample-programme.tsx';
import { DraftFoot } from './draft-foot.tsx';
import { ItemsPart } from './items-part.tsx';
import { PersonPart } from './person-part.tsx';
import { ProblemList } from './problem-list.tsx';
import { SavedState } from './saved-state.tsx';
import { useProblemFocus } from './use-problem-focus.ts';
import './draft-form.css';

/** The draft being written. It saves itself; only the button or Ctrl+Enter takes the kit in. */
export function DraftForm() {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft((state) => state.draft);
  const name = draft?.person.name.trim() ?? '';
  const queue = draft?.queue ?? 'ordinary';
  const level = draft?.verdict?.level ?? null;
  const isJudged = (draft?.verdict ?? null) !== null;
  const kept = useDraft((state) => state.kept);
  const committing = useDraft((state) => state.committing);
  useHotkeys({ 'Ctrl+Enter': () => void commitDraft() });
  useProblemFocus(form);
  useSaveOnLeaving();
  return (
    <form
      ref={form}
      className="draft-form"
      aria-label={name === '' ? t('intake.title') : t('intake.titleFor', { name })}
      // Enter in a field takes nothing in.
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => void flushDraft()}
    >
      <header className="screen-head">
        <h1>{name === '' ? t('intake.title') : t('intake.titleFor', { name })}</h1>
        <QueueMark queue={queue} level={level} />
        {isJudged && <SampleProgramme isShort />}
        <span className="screen-head-gap" />
        <SavedState />
        <Button look="quiet" icon={ArrowLeft} onPress={() => void closeDraft()}>
          {t('intake.leave')}
        </Button>
        <Button
          look="primary"
          icon={PackageCheck}
          keys="Ctrl+Enter"
          isPending={committing}
          onPress={() => void commitDraft()}
        >
          {t('intake.commit')}
        </Button>
      </header>
      {kept !== null && (
        <Banner tone="bad" title={t('intake.kept')}>
          {t(`storage.${kept}Hint`)} {t('intake.keptOnce')}
        </Banner>
      )}
      <ProblemList />
      <div className="draft-columns">
        <PersonPart />
        <ItemsPart />
      </div>
      {draft !== null && <DraftFoot draft={draft} />}
    </form>
  );
}

/** Saves what is not saved yet when the form goes or the window is hidden. */
function useSaveOnLeaving(): void {
  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') void flushDraft();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      void flushDraft();
    };
  }, []);
}
