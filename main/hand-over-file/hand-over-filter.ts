import type { FileFilter } from 'electron';
import { HAND_OVER_EXTENSION } from '../../domain/wire/hand-over-name.ts';

/** Which files the dialogs offer. */
export const handOverFilter: FileFilter = { name: 'CPS Event Desk', extensions: [HAND_OVER_EXTENSION] };
