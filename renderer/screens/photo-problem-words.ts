/** Why a picture can't be added, in words. */
import type { Translate } from '../locales/i18n.ts';
import type { PhotoResult } from '../worker/service/attachments-service.ts';

/** What browsers draw. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** `file` is what the picture is called. */
export function photoProblemWords(
  file: string,
  problem: Extract<PhotoResult, { ok: false }>['problem'],
  t: Translate,
): string {
  switch (problem) {
    case 'no-picture':
    case 'too-large':
    case 'no-such-intake':
      return t(`photos.problem.${problem}`, { file });
    case 'disk-full':
    case 'unwritable':
    case 'storage-lost':
    case 'damaged':
    case 'ended':
      return t('photos.problem.save', { file, why: t(`storage.${problem}Hint`) });
  }
}
