import { Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/intake/draft.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { resumeDraft } from '../../state/drafts-slice.ts';
import { useNow } from '../../state/use-now.ts';
import { sayAgo } from '../../words/format.ts';
import { QueueMark } from '../queue-mark.tsx';

interface DraftRowProps {
  readonly draft: Draft;
  readonly onDiscard: () => void;
}

/** One draft: who, what, since when. */
export function DraftRow({ draft, onDiscard }: DraftRowProps) {
  const { t } = useTranslation();
  const now = useNow();
  const ago = sayAgo(now - draft.changedAt);
  const name = draft.person.name === '' ? t('drafts.unnamed') : draft.person.name;
  const models = draft.items.map((item) => item.model).filter((model) => model !== '');
  return (
    <li className="draft-row">
      <Button className="draft-open" onPress={() => void resumeDraft(draft.id)}>
        <span className="draft-name">
          <span className="visually-hidden">{t('drafts.resume')} </span>
          {name}
        </span>
        <QueueMark queue={draft.queue} level={draft.verdict?.level ?? null} />
        <span className="draft-items">
          {models.length > 0 ? models.join(', ') : t('drafts.items', { count: draft.items.length })}
        </span>
        <span className="draft-changed">
          {ago === null ? t('drafts.changedNow') : t('drafts.changed', { ago })}
        </span>
      </Button>
      <IconButton icon={Trash2} label={t('drafts.discard', { name })} onPress={onDiscard} />
    </li>
  );
}
