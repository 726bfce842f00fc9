import { loanKinds, type LoanKind } from '../facts/loan-item-listed.ts';

const names: Record<LoanKind, readonly string[]> = {
  body: ['body', 'camera', 'camera body', 'gehäuse', 'kamera'],
  lens: ['lens', 'objective', 'objektiv'],
  flash: ['flash', 'speedlite', 'blitz'],
  'pro-video': ['pro-video', 'pro video', 'video', 'cinema'],
  accessory: ['accessory', 'accessories', 'zubehör'],
  other: ['other', '', 'sonstiges'],
};

/** The kind a list means; null when it is none known here. */
export function poolKind(text: string): LoanKind | null {
  const bare = text.trim().toLowerCase();
  return loanKinds.find((kind) => names[kind].includes(bare)) ?? null;
}
