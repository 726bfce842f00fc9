import { ClipboardPen, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/intake/draft.ts';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { startBlankDraft } from '../../state/draft-slice.ts';
import { discardDraft, readDrafts, useDrafts } from '../../state/drafts-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { SampleProgramme } from '../sample-programme.tsx';
import { DraftRow } from './draft-row.tsx';
import './drafts-list.css';

/** The drop-offs that were begun: resume or discard them. */
export function DraftsList() {
  const { t } = useTranslation();
  const drafts = useDrafts((state) => state.drafts);
  const changed = useDesk((state) => state.draftsChanged);
  useEffect(() => void readDrafts(), [changed]);

  const discard = async (draft: Draft) => {
    const restore = await discardDraft(draft.id);
    const name = draft.person.name === '' ? t('drafts.unnamed') : draft.person.name;
    toast(t('drafts.discarded', { name }), {
      action: { word: t('common.undo'), run: () => void restore() },
    });
  };

  return (
    <div className="drafts">
      <header className="screen-head">
        <h1>{t('drafts.title')}</h1>
        <p>{t('drafts.hint')}</p>
        <Button look="primary" icon={Plus} keys="Ctrl+N" onPress={() => void startBlankDraft()}>
          {t('drafts.new')}
        </Button>
      </header>
      {drafts?.length === 0 && (
        <Empty icon={ClipboardPen} title={t('drafts.none')}>
          <p>{t('drafts.noneHint')}</p>
        </Empty>
      )}
      {drafts?.some(({ verdict }) => verdict !== null) === true && (
        <p className="drafts-sample">
          <SampleProgramme />
        </p>
      )}
      <ul className="drafts-list" aria-label={t('drafts.title')}>
        {drafts?.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onDiscard={() => void discard(draft)} />
        ))}
      </ul>
    </div>
  );
}
