import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { PaperSaid } from '../paper-said.tsx';
import type { PaperMessage } from '../use-paper-task.ts';

interface PrintSaidProps {
  readonly message: PaperMessage | null;
  readonly isPrinting: boolean;
  /** Absent where nothing is left to be printed. */
  readonly onAgain: (() => void) | null;
}

/** What came of printing, and the way to try once more what did not print. */
export function PrintSaid({ message, isPrinting, onAgain }: PrintSaidProps) {
  const { t } = useTranslation();
  return (
    <>
      <PaperSaid message={message} />
      {onAgain !== null && (
        <Button icon={RotateCw} isPending={isPrinting} onPress={onAgain}>
          {t('paper.tryAgain')}
        </Button>
      )}
    </>
  );
}
