import { useEffect, useState } from 'react';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { findModel } from '../../../domain/kit/catalogue.ts';
import { checkSerial } from '../../../domain/kit/serial.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { useDraft } from '../../state/draft-slice.ts';
import { desk } from '../../state/service.ts';
import type { SerialHistory } from '../../worker/service/drafts-service.ts';

const nothing: SerialHistory = { open: [], before: null, isOthers: false, registeredTo: null };

/** Where else at this event the same product was handed in, and whether it is others', as the desk knows it now. */
export function useSerialHistory({ model, serialText, unreadable }: DraftItem): SerialHistory {
  const draftId = useDraft(({ draft }) => draft?.id ?? null);
  const changed = useDesk((state) => state.intakesChanged);
  const checked = checkSerial(serialText, findModel(model));
  const serial = checked.ok && !unreadable && model.trim() !== '' ? checked.serial : null;
  const asked = `${model} ${serial ?? ''}`;
  const [found, setFound] = useState({ asked, history: nothing });
  useEffect(() => {
    const { draft } = useDraft.getState();
    if (serial === null || draft === null) return;
    let isOvertaken = false;
    void desk()
      .serialHistory(model, serial, draft)
      .then((history) => {
        if (!isOvertaken) setFound({ asked, history });
      });
    return () => {
      isOvertaken = true;
    };
  }, [asked, model, serial, draftId, changed]);
  return serial !== null && found.asked === asked ? found.history : nothing;
}
