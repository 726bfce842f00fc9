import { useEffect, useState } from 'react';
import type { AttachmentRef } from '../../domain/facts/attachment.ts';
import { desk } from '../state/service.ts';

/** Address of a picture that is here, while it is shown; null before it is opened, and when it can't be. */
export function usePicture(
  { hash }: AttachmentRef,
  size: 'whole' | 'thumbnail',
  isHere = true,
): string | null {
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
