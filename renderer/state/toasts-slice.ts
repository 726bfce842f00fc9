/** Short messages at the edge of the screen, some with a way back. */
import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly action: { readonly word: string; readonly run: () => void } | null;
}

interface ToastsState {
  readonly toasts: readonly Toast[];
}

/** More would cover the screen; the oldest goes first. */
const MOST = 3;

let lastId = 0;

export const useToasts = create<ToastsState>(() => ({ toasts: [] }));

/** Shows a message. */
export function toast(text: string, extra: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  lastId += 1;
  const added: Toast = { id: lastId, text, tone: 'plain', action: null, ...extra };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-MOST) }));
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((shown) => shown.id !== id) }));
}
