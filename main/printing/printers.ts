import { webContents } from 'electron';
import type { AnswerOf } from '../../preload/contract.ts';

/** The system's printers, as a window of ours may ask for them. */
export async function listPrinters(contentsId: number): Promise<AnswerOf<'printers'>> {
  const printers = (await webContents.fromId(contentsId)?.getPrintersAsync()) ?? [];
  return printers.map(({ name, displayName }) => ({ name, called: displayName === '' ? name : displayName }));
}
