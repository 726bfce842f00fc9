import { CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Empty } from '../../design/empty.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import { sayNumber } from '../../words/format.ts';
import type { QuarantinedFact } from '../../worker/service/quarantine-service.ts';
import { QuarantineRow } from './quarantine-row.tsx';
import './quarantine-dialog.css';

/** What the hub could not read, entry by entry, to be sent again. */
export function QuarantineDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const status = useDesk((state) => state.status);
  const [facts, setFacts] = useState<readonly QuarantinedFact[] | null>(null);
  // Each answer of the hub may have changed what is held back.
  useEffect(() => void desk().quarantined().then(setFacts), [status]);

  const total = status?.sync.quarantined ?? 0;
  const sendAgain = (id: string | null) => {
    void desk().sendAgain(id);
    // The button that was pressed goes; the focus stays in the dialog.
    body.current?.focus();
  };

  return (
    <Dialog title={t('quarantine.title')} onClose={onClose}>
      <div ref={body} className="quarantine" tabIndex={-1}>
        {facts !== null && facts.length === 0 ? (
          <Empty icon={CircleCheck} title={t('quarantine.none')}>
            <p role="status">{t('quarantine.noneHint')}</p>
          </Empty>
        ) : (
          <>
            <p role="status">
              <strong>{t('quarantine.count', { count: total })}.</strong> {t('quarantine.hint')}
            </p>
            <ul aria-label={t('quarantine.list')}>
              {(facts ?? []).map((fact) => (
                <QuarantineRow key={fact.id} quarantined={fact} onSend={() => sendAgain(fact.id)} />
              ))}
            </ul>
            {facts !== null && facts.length < total && (
              <p>{t('quarantine.oldest', { shown: sayNumber(facts.length), total: sayNumber(total) })}</p>
            )}
            <div className="dialog-actions">
              <Button look="primary" onPress={() => sendAgain(null)}>
                {t('quarantine.sendAll')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
