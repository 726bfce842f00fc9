import { statuses } from '../../../domain/facts/status-moved.ts';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { clearFilters, filterBoard, useBoard } from '../../state/board-slice.ts';
import { boardLevels } from '../../worker/service/intakes-service.ts';

const levels = ['all', ...boardLevels] as const;
const shown = ['open', ...statuses, 'all'] as const;

/** The keys that narrow the board down, in capitals too. */
export function useFilterKeys(toProduct: () => void): void {
  const choice = () => useBoard.getState().choice;
  const keys = {
    m: () => void filterBoard({ isMine: !choice().isMine }),
    o: () => void filterBoard({ isOverdue: !choice().isOverdue }),
    l: () => void filterBoard({ level: after(levels, choice().level) }),
    s: () => void filterBoard({ shown: after(shown, choice().shown) }),
    p: toProduct,
    c: () => void clearFilters(),
  };
  const capitals = Object.entries(keys).map(([key, run]) => [key.toUpperCase(), run] as const);
  useHotkeys({ ...keys, ...Object.fromEntries(capitals) });
}

/** The next one, and the first after the last. */
function after<Value>(all: readonly [Value, ...Value[]], current: Value): Value {
  return all[all.indexOf(current) + 1] ?? all[0];
}
