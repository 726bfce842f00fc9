import { useEffect, useState } from 'react';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import type { AttachmentView } from '../../worker/service/attachments-service.ts';

/** An intake's photos, read again whenever some came. Null before the first reading. */
export function usePhotos(intakeId: string): readonly AttachmentView[] | null {
  const intakesChanged = useDesk((state) => state.intakesChanged);
  const attachmentsChanged = useDesk((state) => state.attachmentsChanged);
  const [photos, setPhotos] = useState<readonly AttachmentView[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found = await desk().attachments(intakeId);
      if (isCurrent) setPhotos(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [intakeId, intakesChanged, attachmentsChanged]);
  return photos;
}
