import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForScans } from '../scan/wedge.ts';
import { useDesk } from '../state/desk-slice.ts';
import { flushDraft, leaveTicket, useDraft } from '../state/draft-slice.ts';
import { goTo, openDialog, useNavigation } from '../state/navigation-slice.ts';
import { offerScan } from '../state/scan-sink.ts';
import { toast } from '../state/toasts-slice.ts';
import { look, offerCode } from '../state/verify-slice.ts';

/** Takes every scan to where it belongs: the field that asked for it, or else the Verify screen. */
export function useScanRouting(): void {
  const { t } = useTranslation();
  useEffect(() => {
    const toVerify = () => {
      if (useNavigation.getState().screen === 'intake' && useDraft.getState().draft !== null) {
        void flushDraft();
        toast(t('drafts.kept'), { action: { word: t('drafts.backToDraft'), run: () => goTo('intake') } });
      }
      leaveTicket();
      goTo('verify');
    };
    return listenForScans({
      scan: (code) => {
        if (useDesk.getState().settings?.technician === '') {
          toast(t('shell.technicianNeeded'), { tone: 'bad' });
          openDialog('technician');
          return;
        }
        if (offerScan(code)) return;
        toVerify();
        void look(code);
      },
      unfinished: (code) => {
        toVerify();
        offerCode(code);
      },
    });
  }, [t]);
}
