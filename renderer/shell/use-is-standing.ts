import { useEffect, useState } from 'react';

/** False until what was just made has been drawn once. */
export function useIsStanding(): boolean {
  const [isStanding, setStanding] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setStanding(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isStanding;
}
