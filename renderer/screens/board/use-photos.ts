import { useEffect, useState } from 'react';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import type { AttachmentView } from '../../worker/service/attachments-service.ts';

/** The pictures of an intake or a loan item, read again whenever some came. Null before the first reading. */
export function usePhotos(id: string): readonly AttachmentView[] | null {
  const intakesChanged = useDesk((state) => state.intakesChanged);
  const attachmentsChanged = useDesk((state) => state.attachmentsChanged);
  const [photos, setPhotos] = useState<readonly AttachmentView[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found = await desk().attachments(id);
      if (isCurrent) setPhotos(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [id, intakesChanged, attachmentsChanged]);
  return photos;
}
