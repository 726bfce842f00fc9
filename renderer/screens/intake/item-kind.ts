import type { DraftItem } from '../../../domain/intake/draft.ts';
import type { CatalogueModel } from '../../../domain/kit/catalogue-model.ts';

/** The kind an item is filed under; `other` for what the catalogue does not know. */
export function itemKind(model: CatalogueModel | null): DraftItem['kind'] {
  if (model === null) return 'other';
  switch (model.kind) {
    case 'body':
    case 'lens':
      return model.kind;
    case 'cinema-camera':
    case 'camcorder':
      return 'pro-video';
    case 'extender':
    case 'flash':
      return 'other';
  }
}
