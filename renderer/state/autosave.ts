/** Saves the latest value a moment after the last change; saves never overlap and never run out of order. */
export interface Autosave<Value> {
  /** Saves `value` when no other came for a while. */
  schedule(value: Value): void;
  /** Saves what is scheduled now; answers when nothing is left to save. */
  flush(): Promise<void>;
  /** Forgets what is scheduled. */
  cancel(): void;
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
      running = running.then(() => save(value));
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
    cancel() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
