import { useEffect } from 'react';
import { desk } from '../state/service.ts';

/** Keys closer together than this are told of once, ms. */
const ONCE_WITHIN = 40;

/**
 * Has a roster that arrives give way to whoever presses a key or clicks. It has to listen before the scanner's
 * catcher does, which lets nobody see the keys of a scan.
 */
export function useWayForKeys(): void {
  useEffect(() => {
    // What was just made is still to be drawn.
    void desk().giveWay();
    let told = -Infinity;
    const tell = ({ timeStamp }: Event) => {
      if (timeStamp - told < ONCE_WITHIN) return;
      told = timeStamp;
      void desk().giveWay();
    };
    for (const type of ['keydown', 'pointerdown'] as const) {
      window.addEventListener(type, tell, { capture: true, passive: true });
    }
    return () => {
      for (const type of ['keydown', 'pointerdown'] as const) {
        window.removeEventListener(type, tell, { capture: true });
      }
    };
  }, []);
}
