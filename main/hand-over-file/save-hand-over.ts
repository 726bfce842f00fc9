import type { AnswerOf, RequestOf } from '../../preload/contract.ts';
import { saveWhereChosen } from '../save-where-chosen.ts';
import { handOverFilter } from './hand-over-filter.ts';

/** Writes a file of unsent facts, sealed by the worker, where the person says. */
export function saveHandOver({ name, bytes }: RequestOf<'saveHandOver'>): Promise<AnswerOf<'saveHandOver'>> {
  return saveWhereChosen(name, handOverFilter, bytes);
}
