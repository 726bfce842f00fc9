/** Where scans go, whichever way they came: to the field that asked for them, or else to the Verify screen. */
import type { Translate } from '../locales/i18n.ts';
import { useDesk } from '../state/desk-slice.ts';
import { flushDraft, leaveTicket, useDraft } from '../state/draft-slice.ts';
import { closeDialog, goTo, openDialog, useNavigation } from '../state/navigation-slice.ts';
import { offerScan } from '../state/scan-sink.ts';
import { toast } from '../state/toasts-slice.ts';
import { look, offerCode } from '../state/verify-slice.ts';

/** Takes a whole code to where it belongs. */
export function routeScan(code: string, t: Translate): void {
  if (useDesk.getState().settings?.technician === '') {
    toast(t('shell.technicianNeeded'), { tone: 'bad' });
    openDialog('technician');
    return;
  }
  if (offerScan(code)) {
    closeDialog();
    return;
  }
  toVerify(t);
  void look(code);
}

/** Shows a code that came without its end. */
export function routeUnfinished(code: string, t: Translate): void {
  // Outside of text fields only a dialog asks for codes, and knows by itself whether they are whole.
  if (offerScan(code)) return;
  toVerify(t);
  offerCode(code);
}

function toVerify(t: Translate): void {
  if (useNavigation.getState().screen === 'intake' && useDraft.getState().draft !== null) {
    void flushDraft();
    toast(t('drafts.kept'), { action: { word: t('drafts.backToDraft'), run: () => goTo('intake') } });
  }
  leaveTicket();
  goTo('verify');
}
