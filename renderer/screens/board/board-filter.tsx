import { Flag, Search } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { statuses } from '../../../domain/facts/status-moved.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Kbd } from '../../design/kbd.tsx';
import { filterBoard, useBoard, type Shown } from '../../state/board-slice.ts';
import { showFlags, useFlags } from '../../state/flags-slice.ts';
import { sayNumber } from '../../words/format.ts';
import { statusIcons } from './status-pill.tsx';
import './board-filter.css';

/** What the board shows: by words and by status. */
export function BoardFilter({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const text = useBoard((state) => state.text);
  const shown = useBoard((state) => state.shown);
  const total = useBoard((state) => state.total);
  const count = useBoard(({ rows }) => rows?.length ?? 0);
  const toSettle = useFlags(({ flags }) => flags.filter(({ isOpen }) => isOpen).length);
  return (
    <div className="board-filter">
      <div className="board-search">
        <Search aria-hidden="true" />
        <input
          ref={search}
          type="search"
          aria-label={t('board.search')}
          placeholder={t('board.search')}
          spellCheck={false}
          value={text}
          onKeyDown={(event) => {
            // The key that leads here begins no search.
            if (event.key === '/' && text === '') event.preventDefault();
          }}
          onChange={(event) => void filterBoard({ text: event.target.value })}
        />
        {text === '' && <Kbd keys="/" />}
      </div>
      <Choice<Shown>
        label={t('board.filter')}
        hideLabel
        value={shown}
        options={[
          { value: 'open', word: t('board.open') },
          ...statuses.map((status) => ({
            value: status,
            word: t(`status.${status}`),
            icon: statusIcons[status],
          })),
          { value: 'all', word: t('board.all') },
        ]}
        onChange={(chosen) => void filterBoard({ shown: chosen })}
      />
      {toSettle > 0 && (
        <Button look="danger" icon={Flag} onPress={() => showFlags()}>
          {t('flags.toSettle', { count: toSettle })}
        </Button>
      )}
      <p className="board-count numbers" role="status">
        {t('board.shown', { shown: sayNumber(count), total: sayNumber(total) })}
      </p>
    </div>
  );
}
