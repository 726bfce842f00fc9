/** As much of Node's `events` as PouchDB needs: its browser build expects a bundler that brings it. */
interface Listener {
  (...values: unknown[]): void;
  /** What was given to `once`, on what stands for it. */
  listener?: Listener;
}

/** Beside the emitters, because PouchDB makes some of its own without calling the constructor. */
const listenersOf = new WeakMap<Events, Map<string, readonly Listener[]>>();

export default class Events {
  on(name: string, listener: Listener): this {
    return this.keep(name, [...this.listeners(name), listener]);
  }

  once(name: string, listener: Listener): this {
    const first: Listener = (...values) => {
      this.removeListener(name, first);
      listener.apply(this, values);
    };
    first.listener = listener;
    return this.on(name, first);
  }

  emit(name: string, ...values: unknown[]): boolean {
    const called = this.listeners(name);
    for (const listener of called) listener.apply(this, values);
    return called.length > 0;
  }

  removeListener(name: string, listener: Listener): this {
    const kept = this.listeners(name).filter((each) => each !== listener && each.listener !== listener);
    return this.keep(name, kept);
  }

  removeAllListeners(name?: string): this {
    if (name !== undefined) return this.keep(name, []);
    listenersOf.delete(this);
    return this;
  }

  listeners(name: string): readonly Listener[] {
    return listenersOf.get(this)?.get(name) ?? [];
  }

  listenerCount(name: string): number {
    return this.listeners(name).length;
  }

  private keep(name: string, listeners: readonly Listener[]): this {
    const byName = listenersOf.get(this) ?? new Map<string, readonly Listener[]>();
    listenersOf.set(this, byName.set(name, listeners));
    return this;
  }
}

// PouchDB copies the methods by their names, and finds enumerable ones only.
for (const name of Object.getOwnPropertyNames(Events.prototype).filter((each) => each !== 'constructor')) {
  Object.defineProperty(Events.prototype, name, { enumerable: true });
}
