/** The attachments of intakes: adding a photo, what there is, and the pictures themselves. */
import { MAX_ATTACHMENT_BYTES, type AttachmentType } from '../../../domain/facts/attachment.ts';
import type { AttachmentFact } from '../../../domain/intake/intake.ts';
import { MAX_PART_BYTES } from '../../../domain/wire/attachments.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type {
  AttachmentPlace,
  AttachmentView,
  KeptResult,
  PhotoAbout,
  PhotoResult,
} from '../service/attachments-service.ts';
import type { DeskService } from '../service/desk-service.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { storageProblem } from '../open-database.ts';
import type { SaveProblem } from '../service/saving.ts';
import { newId } from '../time.ts';
import type { AttachmentStore } from './attachment-store.ts';
import type { AttachmentSync } from './attachment-sync.ts';
import { isPdf } from './is-pdf.ts';
import { drawPhoto, drawThumbnail } from './photo.ts';
import { isSamePicture } from './same-picture.ts';

/** A file larger than this is no photo, bytes; it is not even opened. */
const MAX_FILE_BYTES = 128 * 1024 * 1024;

export interface Attachments extends Pick<
  DeskService,
  'attachments' | 'picture' | 'keepPhoto' | 'keepSignature'
> {
  addPhoto(intakeId: string, file: Blob, about: PhotoAbout, technician: string): Promise<PhotoResult>;
  /** Files a signature, a PNG, with an intake; answers with its hash. */
  addSignature(intakeId: string, picture: Blob, technician: string): Promise<FiledResult>;
}

/** The hash of what was filed, or why it was not. */
export type FiledResult =
  { readonly ok: true; readonly hash: string } | { readonly ok: false; readonly problem: SaveProblem };

interface AttachmentsParts {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly store: AttachmentStore;
  readonly sync: AttachmentSync;
  readonly desk: string;
  /** Called when something that is not here was asked for. */
  readonly wanted: () => void;
}

export function createAttachments({
  database,
  log,
  store,
  sync,
  desk,
  wanted,
}: AttachmentsParts): Attachments {
  async function attachments(intakeId: string): Promise<readonly AttachmentView[]> {
    const stored = await database.intakes.get(intakeId);
    const facts = stored?.state.attachments ?? [];
    const views = await Promise.all(facts.map(toView));
    const lacking = views.filter(({ place }) => place.at !== 'here');
    const asked = lacking.filter(({ ref }) => sync.want(ref));
    if (asked.length > 0) wanted();
    return views;
  }

  async function toView(fact: AttachmentFact): Promise<AttachmentView> {
    const { attachment: ref, ...about } = fact.body;
    const { id, at, technician, desk: by } = fact;
    return { ...about, id, ref, at, technician, desk: by, place: await placeOf(fact) };
  }

  async function placeOf({ body: { attachment }, desk: by }: AttachmentFact): Promise<AttachmentPlace> {
    const { hash, bytes } = attachment;
    const stored = await database.attachments.get(hash);
    if (stored?.state === 'here') return { at: 'here', isSent: stored.pending === undefined };
    // The fact is saved, and the note that it names them is about to be.
    if (stored?.state === 'unnamed') return { at: 'here', isSent: false };
    const doneBytes = Math.min(bytes, (await store.parts(hash)) * MAX_PART_BYTES);
    if (doneBytes > 0) return { at: 'hub', doneBytes };
    if (!sync.isAbsent(hash)) return { at: 'unknown' };
    return { at: by === desk ? 'nowhere' : 'desk' };
  }

  async function addPhoto(
    intakeId: string,
    chosen: Blob,
    about: PhotoAbout,
    technician: string,
  ): Promise<PhotoResult> {
    const intake = await database.intakes.get(intakeId);
    if (intake?.state.taken == null) return { ok: false, problem: 'no-such-intake' };
    const drawn = await smallPhoto(chosen);
    if (!drawn.ok) return drawn;
    const filed = await file(intakeId, { picture: drawn.photo, type: 'image/jpeg' }, about, technician);
    return filed.ok ? { ok: true } : filed;
  }

  async function keepPhoto(chosen: Blob): Promise<KeptResult> {
    if (await isPdf(chosen)) {
      return chosen.size > MAX_ATTACHMENT_BYTES
        ? { ok: false, problem: 'too-large' }
        : keep(chosen, 'application/pdf');
    }
    const drawn = await smallPhoto(chosen);
    return drawn.ok ? keep(drawn.photo, 'image/jpeg') : drawn;
  }

  /** Keeps bytes for a draft, which names them until a fact does. */
  async function keep(picture: Blob, type: AttachmentType): Promise<KeptResult> {
    try {
      return { ok: true, ref: await store.keep(new Uint8Array(await picture.arrayBuffer()), type) };
    } catch (error) {
      return { ok: false, problem: storageProblem(error) };
    }
  }

  /** Keeps a picture and saves the fact that names it, unless it is named so already. */
  async function file(
    intakeId: string,
    { picture, type }: { readonly picture: Blob; readonly type: AttachmentType },
    about: PhotoAbout,
    technician: string,
  ): Promise<FiledResult> {
    const bytes = new Uint8Array(await picture.arrayBuffer());
    try {
      const ref = await store.keep(bytes, type);
      const body = { attachment: ref, ...about };
      const known = (await database.intakes.get(intakeId))?.state.attachments ?? [];
      if (!known.some((fact) => isSamePicture(fact, body))) {
        const saved = await log.save({
          id: newId(),
          kind: 'attachment-added',
          about: intakeId,
          body,
          technician,
        });
        if (!saved.ok) return { ok: false, problem: saved.problem };
      }
      await store.named(ref.hash);
      return { ok: true, hash: ref.hash };
    } catch (error) {
      return { ok: false, problem: storageProblem(error) };
    }
  }

  return {
    attachments,
    addPhoto,
    keepPhoto,
    keepSignature: (picture) => keep(picture, 'image/png'),
    addSignature: (intakeId, picture, technician) =>
      file(
        intakeId,
        { picture, type: 'image/png' },
        { shows: 'signature', item: null, note: '' },
        technician,
      ),
    async picture(hash, size) {
      const stored = await database.attachments.get(hash);
      if (stored?.ref.type.startsWith('image/') !== true) return null;
      const bytes = await store.read(hash);
      if (bytes === null) return null;
      const whole = new Blob([bytes], { type: stored.ref.type });
      return size === 'whole' ? whole : drawThumbnail(whole);
    },
  };
}

/** A photo as it is kept, or why it is none. */
async function smallPhoto(
  chosen: Blob,
): Promise<
  | { readonly ok: true; readonly photo: Blob }
  | { readonly ok: false; readonly problem: 'no-picture' | 'too-large' }
> {
  if (chosen.size > MAX_FILE_BYTES) return { ok: false, problem: 'too-large' };
  const photo = await drawPhoto(chosen);
  if (photo === null) return { ok: false, problem: 'no-picture' };
  return photo.size > MAX_ATTACHMENT_BYTES ? { ok: false, problem: 'too-large' } : { ok: true, photo };
}
