/** Short messages at the edge of the screen, some with a way back. */
import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly action: { readonly word: string; readonly run: () => void } | null;
  /** Id of the fact it tells about, or null. */
  readonly about: string | null;
}

interface ToastsState {
  readonly toasts: readonly Toast[];
}

/** More would cover the screen; the oldest goes first. */
const MOST = 3;

let lastId = 0;

export const useToasts = create<ToastsState>(() => ({ toasts: [] }));

/** Shows a message. It takes the place of one about the same fact, whose way back leads nowhere any more. */
export function toast(text: string, extra: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
  lastId += 1;
  const added: Toast = { id: lastId, text, tone: 'plain', action: null, about: null, ...extra };
  if (added.about !== null) dismissAbout(added.about);
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-MOST) }));
}

/** Takes away what was said of a fact: it was undone. */
export function dismissAbout(fact: string): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter(({ about }) => about !== fact) }));
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }));
}
