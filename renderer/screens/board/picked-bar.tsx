import { Printer, Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { pickNone, usePicked } from '../../state/picked-slice.ts';
import { PrintSaid } from '../paper/print-said.tsx';
import type { PickedPrinting } from './use-print-picked.ts';
import './picked-bar.css';

/** What can be done with all picked rows at once; nothing while none is picked. */
export function PickedBar({ printing }: { readonly printing: PickedPrinting }) {
  const { t } = useTranslation();
  const count = usePicked(({ ids }) => ids.length);
  const { isPrinting, message, again, printLabels, printReceipts } = printing;
  if (count === 0) return null;
  return (
    <section className="card picked-bar" aria-label={t('picked.label')}>
      <strong role="status">{t('picked.count', { count })}</strong>
      <Button look="primary" icon={Tags} keys="B" isPending={isPrinting} onPress={printLabels}>
        {t('picked.labels')}
      </Button>
      <Button icon={Printer} isPending={isPrinting} onPress={printReceipts}>
        {t('picked.receipts')}
      </Button>
      <Button look="quiet" keys="Esc" onPress={pickNone}>
        {t('picked.clear')}
      </Button>
      <PrintSaid message={message} isPrinting={isPrinting} onAgain={again} />
    </section>
  );
}
