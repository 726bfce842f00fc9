/** Sends requests to the process that has the data folder. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { AdminRequest } from '../commands/request.ts';
import { adminMessageSchema, CLOSING_STATUS } from './admin-message.ts';
import type { Owner } from './claim-file.ts';

/** A hub in the middle of a large import may be slow to answer; one that is gone refuses at once. ms. */
const ANSWER_TIMEOUT_MS = 60_000;

/** True when the process named in a claim answers there. */
export async function isAlive(owner: Owner): Promise<boolean> {
  try {
    const response = await send(owner, null);
    response.resume();
    return response.statusCode === 204;
  } catch {
    return false;
  }
}

/** `closing`: the owner is giving the folder up and did nothing. `lost`: it went away in the middle. */
export type Forwarded = { state: 'done'; exit: number } | { state: 'closing' } | { state: 'lost' };

/** Has the owner run a request; `say` gets its lines. */
export async function forward(
  owner: Owner,
  request: AdminRequest,
  say: (line: string) => void,
): Promise<Forwarded> {
  try {
    const response = await send(owner, JSON.stringify(request));
    if (response.statusCode === CLOSING_STATUS) return { state: 'closing' };
    for await (const text of createInterface({ input: response })) {
      const message = adminMessageSchema.parse(JSON.parse(text));
      if ('exit' in message) return { state: 'done', exit: message.exit };
      say(message.line);
    }
    return { state: 'lost' };
  } catch {
    return { state: 'lost' };
  }
}

function send(owner: Owner, body: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      {
        host: '127.0.0.1',
        port: owner.port,
        method: body === null ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${owner.secret}` },
        agent: false,
      },
      (response) => {
        sending.setTimeout(0);
        resolve(response);
      },
    );
    sending.setTimeout(ANSWER_TIMEOUT_MS, () => sending.destroy(new Error('no answer')));
    sending.on('error', reject);
    sending.end(body ?? undefined);
  });
}
