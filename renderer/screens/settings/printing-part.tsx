import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { labelFormats, receiptFormats } from '../../../domain/paper/formats.ts';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { changeSettings, useDesk } from '../../state/desk-slice.ts';
import { PrinterField } from './printer-field.tsx';
import { usePrinters } from './use-printers.ts';

/** Where this desk prints, and on what: chosen once, for receipts and for labels. */
export function PrintingPart() {
  const { t } = useTranslation();
  const settings = useDesk((state) => state.settings);
  const { printers, lookAgain } = usePrinters();
  if (settings === null) return null;
  const { receiptPrinter, receiptFormat, labelPrinter, labelFormat } = settings;
  const word = <Format extends (typeof receiptFormats | typeof labelFormats)[number]>(value: Format) => ({
    value,
    word: t(`paper.format.${value}`),
  });
  return (
    <section className="card settings-part">
      <h2>{t('printing.title')}</h2>
      <PrinterField
        label={t('printing.receiptPrinter')}
        chosen={receiptPrinter}
        printers={printers}
        onChange={(name) => void changeSettings({ receiptPrinter: name })}
      />
      <Choice
        label={t('printing.receiptFormat')}
        value={receiptFormat}
        options={receiptFormats.map(word)}
        onChange={(format) => void changeSettings({ receiptFormat: format })}
      />
      <PrinterField
        label={t('printing.labelPrinter')}
        chosen={labelPrinter}
        printers={printers}
        onChange={(name) => void changeSettings({ labelPrinter: name })}
      />
      <Choice
        label={t('printing.labelFormat')}
        value={labelFormat}
        options={labelFormats.map(word)}
        onChange={(format) => void changeSettings({ labelFormat: format })}
      />
      {printers?.length === 0 && <p role="status">{t('printing.none')}</p>}
      <Button icon={RefreshCw} onPress={lookAgain}>
        {t('printing.again')}
      </Button>
    </section>
  );
}
