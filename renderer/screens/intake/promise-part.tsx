import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/intake/draft.ts';
import type { Promising } from '../../../domain/intake/promise.ts';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { changeDraft } from '../../state/draft-slice.ts';
import { sayDayAndTime } from '../../words/format.ts';
import { PromiseDialog } from './promise-dialog.tsx';

interface PromisePartProps {
  readonly draft: Draft;
  readonly byRules: Promising;
}

/** When it will be ready, and changing that. */
export function PromisePart({ draft: { promise }, byRules }: PromisePartProps) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys({ 'Ctrl+D': () => setIsOpen(true) });
  const because = promise?.because ?? null;
  return (
    <div className="foot-part">
      <CalendarClock aria-hidden="true" />
      <p title={because === null ? undefined : t('promise.changed', { because })}>
        <span className="field-label">{t('promise.title')}</span>
        <strong className="numbers">{sayDayAndTime(promise?.by ?? byRules.by, timeZone)}</strong>
      </p>
      <Button look="quiet" keys="Ctrl+D" onPress={() => setIsOpen(true)}>
        {t('promise.change')}
      </Button>
      {isOpen && (
        <PromiseDialog
          promise={promise}
          byRules={byRules.by}
          timeZone={timeZone}
          onPromise={(changed) => changeDraft((before) => ({ ...before, promise: changed }))}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
