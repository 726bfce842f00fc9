import { useEffect, useState } from 'react';
import type { Receipt } from '../../../domain/intake/receipt.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { signaturePicture } from '../../state/receipts.ts';

/** A function that puts the intake's signature on a receipt of it, as soon as its picture was read. */
export function useSigned({ body }: Receipt['taken']): (receipt: Receipt) => Receipt {
  const attachmentsChanged = useDesk((state) => state.attachmentsChanged);
  const [found, setFound] = useState<{ readonly hash: string; readonly url: string } | null>(null);
  const { signature } = body;
  const hash = signature?.attachment ?? null;
  useEffect(() => {
    if (signature === undefined) return;
    let isOver = false;
    const read = async () => {
      const url = await signaturePicture(signature);
      if (!isOver && url !== null) setFound({ hash: signature.attachment, url });
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [signature, attachmentsChanged]);
  const isHere = found !== null && found.hash === hash;
  return (receipt) => (isHere ? { ...receipt, signature: found.url } : receipt);
}
