/** Moving through the rows of a grid by keys. */

const PAGE_OF_ROWS = 10;

/** By how many rows a key moves. */
export const rowSteps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE_OF_ROWS],
  ['PageUp', -PAGE_OF_ROWS],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/** Scrolls by as little as shows a row of `height` px whole, below the head that stays. */
export function keepInSight(scroller: HTMLElement | null, index: number, height: number): void {
  if (scroller === null || index < 0) return;
  const top = index * height;
  const room = scroller.clientHeight - height;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + room) scroller.scrollTop = top + height - room;
}
