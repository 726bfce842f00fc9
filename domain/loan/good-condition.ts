import type { LoanCondition } from '../facts/loan-issued.ts';

/** Without a mark: what is taken for granted until somebody says otherwise. In a file without schemas, for the screens. */
export const goodCondition: LoanCondition = { state: 'good', note: '' };
