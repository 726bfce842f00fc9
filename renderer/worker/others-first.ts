/** Whoever waits for the worker is answered before this goes on. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
