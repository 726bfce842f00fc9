/** The pictures of the draft being written. Their bytes are on the disk before the draft names them. */
import type { DraftPhoto } from '../../domain/intake/draft.ts';
import type { KeptResult, PhotoAbout } from '../worker/service/attachments-service.ts';
import { changeDraft, useDraft } from './draft-slice.ts';
import { desk } from './service.ts';

const MOST = 20;

export interface PhotoNotAdded {
  /** What the file is called. */
  readonly file: string;
  /** `full`: the draft holds no more. */
  readonly problem: Extract<KeptResult, { ok: false }>['problem'] | 'full';
}

/** Adds files one after the other; one that can't be added holds up no other. Answers with those. */
export async function addDraftPhotos(
  files: readonly File[],
  about: PhotoAbout,
): Promise<readonly PhotoNotAdded[]> {
  const draftId = useDraft.getState().draft?.id;
  const problems: PhotoNotAdded[] = [];
  for (const file of files) {
    if ((useDraft.getState().draft?.photos.length ?? MOST) >= MOST) {
      problems.push({ file: file.name, problem: 'full' });
      continue;
    }
    const kept = await desk().keepPhoto(file);
    if (!kept.ok) problems.push({ file: file.name, problem: kept.problem });
    else if (useDraft.getState().draft?.id === draftId) addPhoto({ ref: kept.ref, ...about });
  }
  return problems;
}

/** The same picture of the same thing twice is one. */
function addPhoto(photo: DraftPhoto): void {
  changeDraft((draft) => {
    const isThere = draft.photos.some(
      ({ ref, shows, item }) => ref.hash === photo.ref.hash && shows === photo.shows && item === photo.item,
    );
    return isThere ? draft : { ...draft, photos: [...draft.photos, photo] };
  });
}

/** Takes a picture off the draft. */
export function removeDraftPhoto(photo: DraftPhoto): void {
  changeDraft((draft) => ({ ...draft, photos: draft.photos.filter((kept) => kept !== photo) }));
}
