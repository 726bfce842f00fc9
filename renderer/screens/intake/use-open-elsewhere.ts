import { useEffect, useState } from 'react';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { findModel } from '../../../domain/kit/catalogue.ts';
import { checkSerial } from '../../../domain/kit/serial.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { useDraft } from '../../state/draft-slice.ts';
import { desk } from '../../state/service.ts';
import type { OpenElsewhere } from '../../worker/service/drafts-service.ts';

const nowhere: readonly OpenElsewhere[] = [];

/** Other open intakes with the same product in them, as the desk knows them now. */
export function useOpenElsewhere({ model, serialText, unreadable }: DraftItem): readonly OpenElsewhere[] {
  const draftId = useDraft(({ draft }) => draft?.id ?? null);
  const changed = useDesk((state) => state.intakesChanged);
  const checked = checkSerial(serialText, findModel(model));
  const serial = checked.ok && !unreadable && model.trim() !== '' ? checked.serial : null;
  const asked = `${model} ${serial ?? ''}`;
  const [found, setFound] = useState({ asked, intakes: nowhere });
  useEffect(() => {
    if (serial === null || draftId === null) return;
    let isOvertaken = false;
    void desk()
      .openWithSerial(model, serial, draftId)
      .then((intakes) => {
        if (!isOvertaken) setFound({ asked, intakes });
      });
    return () => {
      isOvertaken = true;
    };
  }, [asked, model, serial, draftId, changed]);
  return serial !== null && found.asked === asked ? found.intakes : nowhere;
}
