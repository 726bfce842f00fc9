import { useLayoutEffect, useState, type RefObject } from 'react';

/** A label is small: on the screen it is drawn larger than life. */
const LARGEST = 2;

export interface Fit {
  readonly scale: number;
  /** What is drawn, at its own size, px. */
  readonly width: number;
  readonly height: number;
}

/** The scale at which something fits into a room whole. */
export function useFit(room: RefObject<HTMLElement | null>, drawn: RefObject<HTMLElement | null>): Fit {
  const [fit, setFit] = useState<Fit>({ scale: 0.5, width: 0, height: 0 });
  useLayoutEffect(() => {
    const [within, element] = [room.current, drawn.current];
    if (within === null || element === null) return;
    const measure = () => {
      // A transformation changes none of these.
      const { offsetWidth: width, offsetHeight: height } = element;
      const { clientWidth, clientHeight } = within;
      setFit({ scale: Math.min(LARGEST, clientWidth / width, clientHeight / height), width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(within);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [room, drawn]);
  return fit;
}
