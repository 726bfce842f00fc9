import i18next from 'i18next';
import type { Receipt } from '../../../domain/intake/receipt.ts';
import { MAX_LABELLED } from '../../../domain/paper/formats.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import { useBoard } from '../../state/board-slice.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { labelsOf, paperOn } from '../../state/papers.ts';
import { withSignature } from '../../state/receipts.ts';
import { togglePicked, usePicked } from '../../state/picked-slice.ts';
import { desk } from '../../state/service.ts';
import { toast } from '../../state/toasts-slice.ts';
import { usePrint } from '../paper/use-print.ts';
import type { PaperMessage } from '../use-paper-task.ts';

export interface PickedPrinting {
  readonly isPrinting: boolean;
  readonly message: PaperMessage | null;
  /** Tries once more what did not print; null where nothing is left. */
  readonly again: (() => void) | null;
  readonly printLabels: () => void;
  readonly printReceipts: () => void;
}

/** Prints of the picked intakes; where none is picked, the row the keys are on is. */
export function usePrintPicked(): PickedPrinting {
  const event = useDesk(({ status }) => status?.event);
  const settings = useDesk((state) => state.settings);
  const { isPrinting, message, left, print } = usePrint();

  const start = async (make: (receipts: readonly Receipt[]) => Promise<readonly Paper[]>) => {
    const { activeId } = useBoard.getState();
    if (usePicked.getState().ids.length === 0 && activeId !== null) togglePicked(activeId);
    const { ids } = usePicked.getState();
    if (ids.length > MAX_LABELLED) {
      toast(i18next.t('picked.tooMany', { most: MAX_LABELLED }), { tone: 'bad' });
      return;
    }
    const intakes = await Promise.all(ids.map((id) => desk().intake(id)));
    if (event === undefined) return;
    const receipts = intakes.flatMap((intake) =>
      intake === null ? [] : [{ taken: intake.taken, event, reprint: true }],
    );
    if (receipts.length > 0) await print(await make(receipts));
  };

  return {
    isPrinting,
    message,
    again: left.length === 0 ? null : () => void print(left),
    printLabels: () =>
      void start(async (receipts) => [await labelsOf(settings?.labelFormat ?? 'label', receipts)]),
    printReceipts: () =>
      void start(async (receipts) => {
        const signed = await Promise.all(receipts.map(withSignature));
        return signed.map((receipt) => paperOn(settings?.receiptFormat ?? 'a4', receipt));
      }),
  };
}
