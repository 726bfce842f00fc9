import { FileUp, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { closeLoanDialog, filterLoans } from '../../state/loans-slice.ts';
import { desk } from '../../state/service.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { PoolRead, PoolTaken } from '../../worker/service/pool-service.ts';
import { NotSavedNotice } from '../not-saved.tsx';
import { PoolPreviewPart } from './pool-preview.tsx';
import { PoolProblems } from './pool-problems.tsx';

/** Takes in the event's list of loan items, after showing what it would change. */
export function PoolDialog() {
  const { t } = useTranslation();
  const [read, setRead] = useState<PoolRead | null>(null);
  const [failed, setFailed] = useState<Extract<PoolTaken, { ok: false }> | null>(null);
  const [isPending, setPending] = useState(false);
  const preview = read?.ok === true ? read.preview : null;
  const changes = preview === null ? 0 : preview.fresh + preview.changed;

  const choose = async (file: File) => {
    setFailed(null);
    setRead(await desk().readPool(file));
  };
  const takeIn = async () => {
    if (isPending) return;
    setPending(true);
    const taken = await desk().takeInPool();
    setPending(false);
    if (!taken.ok) {
      setFailed(taken);
      return;
    }
    closeLoanDialog();
    void filterLoans({ shown: 'all' });
    toast(t('pool.done', { count: taken.items }));
  };

  return (
    <Dialog title={t('pool.title')} onClose={closeLoanDialog}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void takeIn();
        }}
      >
        <p className="field-hint">{t('pool.hint')}</p>
        <div>
          <FileTrigger
            acceptedFileTypes={['.csv', 'text/csv', '.txt']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file !== undefined) void choose(file);
            }}
          >
            <Button icon={FileUp}>{t('pool.choose')}</Button>
          </FileTrigger>
        </div>
        {preview !== null && <PoolPreviewPart preview={preview} />}
        {read?.ok === false && <PoolProblems problems={read.problems} count={read.count} />}
        {failed !== null &&
          ('isKept' in failed ? (
            <NotSavedNotice notSaved={failed} />
          ) : (
            <Banner tone="bad" title={t('pool.no-list')} />
          ))}
        {changes > 0 && (
          <div className="dialog-actions">
            <Button look="primary" icon={ListPlus} keys="Enter" isSubmit autoFocus isPending={isPending}>
              {t('pool.do', { count: changes })}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
