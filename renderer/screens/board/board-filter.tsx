import { AlarmClock, Aperture, Flag, FilterX, Search, User } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { clearFilters, filterBoard, isNarrowed, searchBoard, useBoard } from '../../state/board-slice.ts';
import { showFlags, useFlags } from '../../state/flags-slice.ts';
import { boardLevels } from '../../worker/service/intakes-service.ts';
import { BoardSearch } from './board-search.tsx';
import { BoardStatuses } from './board-statuses.tsx';
import './board-filter.css';

interface BoardFilterProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly product: RefObject<HTMLInputElement | null>;
}

/** What the board shows: by words, product, level, whose it is, what is due, and status; all of it together. */
export function BoardFilter({ search, product }: BoardFilterProps) {
  const { t } = useTranslation();
  const text = useBoard((state) => state.text);
  const choice = useBoard((state) => state.choice);
  const narrowed = useBoard(isNarrowed);
  const toSettle = useFlags(({ flags }) => flags.filter(({ isOpen }) => isOpen).length);
  return (
    <div className="board-filters">
      <div className="board-filter">
        <BoardSearch
          field={search}
          icon={Search}
          label={t('board.search')}
          keys="/"
          value={text}
          onChange={(typed) => void searchBoard(typed)}
        />
        <BoardSearch
          field={product}
          icon={Aperture}
          label={t('board.product')}
          keys="P"
          value={choice.product}
          onChange={(typed) => void filterBoard({ product: typed })}
        />
        <SelectField
          label={t('board.level')}
          hideLabel
          value={choice.level}
          options={[
            { value: 'all', word: t('board.allLevels') },
            ...boardLevels.map((value) => ({
              value,
              word: value === 'none' ? t('board.noLevel') : t(`level.${value}`),
            })),
          ]}
          onChange={(level) => void filterBoard({ level })}
        />
        <Chip
          word={t('board.mine')}
          icon={User}
          keys="M"
          isSelected={choice.isMine}
          onChange={(isMine) => void filterBoard({ isMine })}
        />
        <Chip
          word={t('board.overdue')}
          icon={AlarmClock}
          keys="O"
          isSelected={choice.isOverdue}
          onChange={(isOverdue) => void filterBoard({ isOverdue })}
        />
        {toSettle > 0 && (
          <Button look="danger" icon={Flag} onPress={() => showFlags()}>
            {t('flags.toSettle', { count: toSettle })}
          </Button>
        )}
      </div>
      <div className="board-filter">
        <BoardStatuses />
        {narrowed && (
          <Button look="quiet" icon={FilterX} keys="C" onPress={() => void clearFilters()}>
            {t('board.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
