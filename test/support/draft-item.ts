import { nothingNoted, type DraftItem } from '../../domain/intake/draft.ts';

/** One product as somebody enters it: a camera to be cleaned and checked. */
export function aDraftItem(id: string): DraftItem {
  return {
    id,
    model: 'EOS R5',
    kind: 'body',
    serialText: '0123',
    unreadable: false,
    unreadableBecause: '',
    service: 'clean-and-check',
    fault: '',
    accessories: [],
    ...nothingNoted,
  };
}
