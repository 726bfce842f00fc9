import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn above and below what is seen. */
const SPARE = 8;

/** Which of many rows of one height are in sight. Only those are drawn, so that thousands stay smooth. */
export function useWindowOfRows(scroller: RefObject<HTMLElement | null>, count: number, height: number) {
  const [seen, setSeen] = useState({ first: 0, last: 40 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
      const last = Math.min(count, Math.ceil((element.scrollTop + element.clientHeight) / height) + SPARE);
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, count, height]);
  return seen;
}
