import { FileDown, FileSpreadsheet, Printer, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EventReport } from '../../../domain/report/event-report.ts';
import { venueTime } from '../../../domain/time/venue-time.ts';
import { Button } from '../../design/button.tsx';
import { spokenLanguage } from '../../locales/spoken.ts';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { takeAlong, useReport, type Taking } from '../../state/report-slice.ts';

const ways: readonly { readonly what: Taking; readonly icon: LucideIcon; readonly keys?: string }[] = [
  { what: 'print', icon: Printer, keys: 'Ctrl+P' },
  { what: 'pdf', icon: FileDown },
  { what: 'figures', icon: FileSpreadsheet },
  { what: 'drop-offs', icon: FileSpreadsheet },
];

/** Prints the report, or saves it or its tables where the person says. */
export function TakeAlong({ report }: { readonly report: EventReport }) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const taking = useReport((state) => state.taking);
  const take = (what: Taking) => {
    if (event === undefined) return;
    const { date: day } = venueTime(report.madeAt, event.timeZone);
    void takeAlong(what, { report, event, language: spokenLanguage(), day });
  };
  useHotkeys({ 'Ctrl+P': () => take('print') });
  return ways.map(({ what, icon, keys }) => (
    <Button
      key={what}
      icon={icon}
      isPending={taking === what}
      onPress={() => take(what)}
      {...(keys === undefined ? {} : { keys })}
    >
      {t(`report.take.${what}`)}
    </Button>
  ));
}
