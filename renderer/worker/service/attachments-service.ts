/** Pictures and documents of intakes. */
import type { AttachmentRef } from '../../../domain/facts/attachment.ts';
import type { ClockReading } from '../../../domain/facts/hybrid-clock.ts';
import type { BodyOf } from '../../../domain/facts/kinds.ts';
import type { SaveProblem } from './saving.ts';

/** Where the bytes of an attachment are. */
export type AttachmentPlace =
  | { readonly at: 'here'; readonly isSent: boolean }
  /** They are on their way, or were cut off. */
  | { readonly at: 'hub'; readonly doneBytes: number }
  /** The hub waits for the desk that added it. */
  | { readonly at: 'desk' }
  /** This desk added it and no longer has it, nor does the hub. */
  | { readonly at: 'nowhere' }
  /** The hub has not been asked yet, or can't be. */
  | { readonly at: 'unknown' };

/** A picture or a document of an intake. */
export interface AttachmentView extends Omit<BodyOf<'attachment-added'>, 'attachment'> {
  /** Id of the fact. */
  readonly id: string;
  readonly ref: AttachmentRef;
  readonly at: ClockReading;
  readonly technician: string;
  readonly desk: string;
  readonly place: AttachmentPlace;
}

/** What is said of a photo as it is added. */
export type PhotoAbout = Omit<BodyOf<'attachment-added'>, 'attachment'>;

export type PhotoResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: SaveProblem | 'no-picture' | 'too-large' | 'no-such-intake' };

/** What a draft names a picture by, or why there is none. */
export type KeptResult =
  | { readonly ok: true; readonly ref: AttachmentRef }
  | { readonly ok: false; readonly problem: SaveProblem | 'no-picture' | 'too-large' };

export interface AttachmentsService {
  /** The attachments of an intake or a loan item, oldest first. Bytes that are not here are asked of the hub from then on. */
  attachments(id: string): Promise<readonly AttachmentView[]>;
  /** Adds the picture in `file`, made smaller and without the place it was taken at. The same one twice is one. */
  addPhoto(intakeId: string, file: Blob, about: PhotoAbout): Promise<PhotoResult>;
  /** Keeps a photo for a draft, made smaller likewise; a PDF stays as it is. It goes once no draft and no fact names it. */
  keepPhoto(file: Blob): Promise<KeptResult>;
  /** Keeps a signature for a draft, a PNG, as it is. */
  keepSignature(picture: Blob): Promise<KeptResult>;
  /** A picture's bytes, whole or small; null when they are not here or are no picture. */
  picture(hash: string, size: 'whole' | 'thumbnail'): Promise<Blob | null>;
}
