import { useTranslation } from 'react-i18next';
import { statuses } from '../../../domain/facts/status-moved.ts';
import { Choice } from '../../design/choice.tsx';
import { filterBoard, useBoard } from '../../state/board-slice.ts';
import { sayNumber } from '../../words/format.ts';
import { statusIcons } from './status-pill.tsx';

/** Which statuses are shown, each with how many intakes fit everything else. */
export function BoardStatuses() {
  const { t } = useTranslation();
  const { shown } = useBoard((state) => state.choice);
  const counts = useBoard((state) => state.counts);
  const total = useBoard((state) => state.total);
  const all = statuses.reduce((sum, status) => sum + counts[status], 0);
  const counted = (word: string, number: number) => t('board.count', { word, number: sayNumber(number) });
  return (
    <>
      <Choice
        label={t('board.filter')}
        hideLabel
        value={shown}
        options={[
          { value: 'open', word: counted(t('board.open'), all - counts['handed-back']) },
          ...statuses.map((status) => ({
            value: status,
            word: counted(t(`status.${status}`), counts[status]),
            icon: statusIcons[status],
          })),
          { value: 'all', word: counted(t('board.all'), all) },
        ]}
        onChange={(chosen) => void filterBoard({ shown: chosen })}
      />
      <p className="visually-hidden" role="status">
        {t('board.found', { count: total })}
      </p>
    </>
  );
}
