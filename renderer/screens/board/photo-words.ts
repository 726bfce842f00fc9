/** Where a photo is, in words. */
import type { Translate } from '../../locales/i18n.ts';
import type { AttachmentView } from '../../worker/service/attachments-service.ts';

/** Null when it is here and at the hub. `isOnline`: the hub answered last time. */
export function placeWords({ place, desk }: AttachmentView, isOnline: boolean, t: Translate): string | null {
  switch (place.at) {
    case 'here':
      return place.isSent ? null : t('photos.unsent');
    case 'hub':
      return t(isOnline ? 'photos.place.arriving' : 'photos.place.hub');
    case 'desk':
      return t('photos.place.desk', { desk });
    case 'nowhere':
    case 'unknown':
      return t(`photos.place.${place.at}`);
  }
}
