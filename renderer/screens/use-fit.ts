import { useLayoutEffect, useState, type RefObject } from 'react';

/** A4 at 96 dpi, px. */
const SHEET = { width: 794, height: 1123 };

/** The scale at which a sheet of A4 fits into an element whole. */
export function useFit(room: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      setScale(Math.min(1, clientWidth / SHEET.width, clientHeight / SHEET.height));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [room]);
  return scale;
}
