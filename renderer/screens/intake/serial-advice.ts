import type { DraftItem } from '../../../domain/intake/draft.ts';
import { findModel } from '../../../domain/kit/catalogue.ts';
import { checkSerial } from '../../../domain/kit/serial.ts';
import type { Translate } from '../../locales/i18n.ts';

export interface SerialAdvice {
  readonly sentences: readonly string[];
  /** What was most likely meant, to be taken with one press. */
  readonly cleaned: string | null;
}

/** What looks wrong about a serial number, in words. Nothing is said while it is empty. */
export function adviseSerial(item: Pick<DraftItem, 'serialText' | 'model'>, t: Translate): SerialAdvice {
  if (item.serialText.trim() === '') return { sentences: [], cleaned: null };
  const checked = checkSerial(item.serialText, findModel(item.model));
  if (!checked.ok) {
    return { sentences: [t(`intake.serialProblem.${checked.problem}`)], cleaned: checked.cleaned };
  }
  return {
    sentences: checked.warnings.map((warning) => t(`intake.serialWarning.${warning}`)),
    cleaned: null,
  };
}
