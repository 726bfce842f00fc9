/** Saves the latest value a moment after the last change; saves never overlap and never run out of order. */
export interface Autosave<Value> {
  /** Saves `value` when no other came for a while. */
  schedule(value: Value): void;
  /** Saves what is scheduled now; answers when nothing is left to save. */
  flush(): Promise<void>;
}

/** `delay` in ms. */
export function autosave<Value>(save: (value: Value) => Promise<void>, delay: number): Autosave<Value> {
  let waiting: { readonly value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const flush = () => {
    clearTimeout(timer);
    if (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      const next = () => save(value);
      // A save that failed was reported where it was awaited; the next one is tried all the same.
      running = running.then(next, next);
    }
    return running;
  };

  return {
    schedule(value) {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
    },
    flush,
  };
}
