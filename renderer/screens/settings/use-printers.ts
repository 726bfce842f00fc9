import { useEffect, useState } from 'react';
import type { AnswerOf } from '../../../preload/contract.ts';

type Printers = AnswerOf<'printers'>;

/** The printers the system has now; null before it said. */
export function usePrinters(): { readonly printers: Printers | null; readonly lookAgain: () => void } {
  const [printers, setPrinters] = useState<Printers | null>(null);
  const look = async () => setPrinters(await window.desk.printers());
  useEffect(() => {
    void window.desk.printers().then(setPrinters);
  }, []);
  return { printers, lookAgain: () => void look() };
}
