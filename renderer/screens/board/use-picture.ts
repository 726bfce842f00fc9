import { useEffect, useState } from 'react';
import { desk } from '../../state/service.ts';
import type { AttachmentView } from '../../worker/service/attachments-service.ts';

/** Address of a picture while it is shown; null before it is opened, and when it can't be. */
export function usePicture(photo: AttachmentView, size: 'whole' | 'thumbnail'): string | null {
  const { hash } = photo.ref;
  const isHere = photo.place.at === 'here';
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    let made: string | null = null;
    const open = async () => {
      const picture = isHere ? await desk().picture(hash, size) : null;
      if (!isShown || picture === null) return;
      made = URL.createObjectURL(picture);
      setUrl(made);
    };
    void open();
    return () => {
      isShown = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [hash, size, isHere]);
  return url;
}
