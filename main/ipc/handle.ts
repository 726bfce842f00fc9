/** Registers one method of the contract: who asks and what they ask is checked before anything runs. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type AnswerOf, type Method, type RequestOf } from '../../preload/contract.ts';
import { channelOf } from '../../preload/contract-channel.ts';
import { isDeskUrl } from '../desk-origin.ts';

/** Which of our windows may call a method. */
export type Caller = (contentsId: number) => boolean;

/**
 * Throws at start-up when a method is registered twice. A call from another origin, from a frame inside a page, from
 * a window that has no business with it, or with a request off the contract is refused with an error.
 */
export function handle<M extends Method>(
  name: M,
  mayCall: Caller,
  run: (request: RequestOf<M>, contentsId: number) => Promise<AnswerOf<M>> | AnswerOf<M>,
): void {
  ipcMain.handle(channelOf(name), async (event, request: unknown) => {
    if (!isOurMainFrame(event) || !mayCall(event.sender.id)) throw new Error(`${name}: not allowed`);
    const schema = contract[name].request;
    const parsed = schema.safeParse(request);
    // Only where it is wrong, never what was sent: it may be personal.
    if (!parsed.success)
      throw new Error(`${name}: bad request at ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
    return run(parsed.data as RequestOf<M>, event.sender.id);
  });
}

function isOurMainFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isDeskUrl(frame.url);
}
