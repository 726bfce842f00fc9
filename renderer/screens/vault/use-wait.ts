import { useEffect, useState } from 'react';
import { useVault } from '../../state/vault-slice.ts';

/** How long until the next try counts, in whole seconds, counted down; 0 when it counts now. */
export function useWait(): number {
  const waitUntil = useVault((state) => state.waitUntil);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((waitUntil - now) / 1000));
  useEffect(() => {
    const tick = () => setNow(performance.now());
    tick();
    if (waitUntil <= performance.now()) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [waitUntil]);
  return left;
}
