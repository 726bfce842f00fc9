/** The time for ages on screen. One timer for all of them, a tick a minute. */
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  listeners.forEach((listener) => listener());
}

/** Wall time, ms since 1970, refreshed once a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
