import { isLongEnough, normalPassphrase } from '../../../domain/vault/passphrase.ts';

/** A new passphrase, typed twice. */
export interface NewPassphrase {
  readonly first: string;
  readonly again: string;
}

export const nothingTyped: NewPassphrase = { first: '', again: '' };

export type NewPassphraseProblem = 'too-short' | 'differs';

/** What is wrong with it, or null. */
export function newPassphraseProblem({ first, again }: NewPassphrase): NewPassphraseProblem | null {
  if (!isLongEnough(first)) return 'too-short';
  return normalPassphrase(first) === normalPassphrase(again) ? null : 'differs';
}
