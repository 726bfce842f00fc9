import { useEffect, useEffectEvent } from 'react';
import { setScanSink } from '../state/scan-sink.ts';

/** While mounted, and `isOn`, every scan goes to `take`, wherever the focus is; it answers whether it took it. */
export function useScans(take: (code: string) => boolean, isOn = true): void {
  const takeScan = useEffectEvent(take);
  useEffect(() => {
    if (!isOn) return;
    setScanSink((code) => takeScan(code));
    return () => setScanSink(null);
  }, [isOn]);
}
