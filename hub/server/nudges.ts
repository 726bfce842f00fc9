/**
 * Server-sent events: tells connected desks that there is something new. A nudge carries no content a desk relies
 * on; a lost one costs time, never data.
 */
import type { ServerResponse } from 'node:http';
import { readHead } from '../facts/read-facts.ts';
import { currentRoster } from '../roster/published.ts';
import type { Channel, Store } from '../store/store.ts';

const HEARTBEAT_MS = 15_000;
/** Nudges of one kind follow each other no sooner than this, ms: when much comes in, each tells of all of it. */
const PAUSE_MS = 500;
/** A desk that does not read is cut off when this much is waiting for it, bytes; it connects again. */
const MAX_WAITING = 64 * 1024;

export interface Nudges {
  /** Sends the current state to `response`, then every change, until either side ends it. */
  add(response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** Listens to `store` on behalf of all connected desks. `failed` hears of errors while reading what is new. */
export async function startNudges(store: Store, failed: (error: unknown) => void): Promise<Nudges> {
  const responses = new Set<ServerResponse>();
  const waiting = new Map<Channel, NodeJS.Timeout>();
  const sentAt = new Map<Channel, number>();

  const broadcast = (text: string) => {
    for (const response of responses) {
      if (response.writableLength > MAX_WAITING) response.destroy();
      else response.write(text);
    }
  };

  const heard = (channel: Channel) => {
    // While a reading is due, further commits need no further one; it starts after they are in.
    if (responses.size === 0 || waiting.has(channel)) return;
    const send = () => {
      waiting.delete(channel);
      sentAt.set(channel, performance.now());
      messages[channel](store).then(broadcast, failed);
    };
    const soonest = (sentAt.get(channel) ?? -Infinity) + PAUSE_MS;
    waiting.set(channel, setTimeout(send, Math.max(0, soonest - performance.now())));
  };

  const stopListening = await store.listen(heard);
  const heartbeat = setInterval(() => broadcast(':\n\n'), HEARTBEAT_MS);

  return {
    add: async (response) => {
      responses.add(response);
      response.on('close', () => responses.delete(response));
      response.write((await messages.facts(store)) + (await messages.roster(store)));
    },
    close: async () => {
      clearInterval(heartbeat);
      for (const timer of waiting.values()) clearTimeout(timer);
      for (const response of responses) response.end();
      await stopListening();
    },
  };
}

const messages: Record<Channel, (store: Store) => Promise<string>> = {
  facts: async (store) => message('facts', { head: await readHead(store) }),
  roster: async (store) => {
    const roster = await currentRoster(store);
    return roster === null ? '' : message('roster', { rosterId: roster.rosterId });
  },
  // Which one is complete now concerns only desks that wait for it, and they ask.
  attachments: () => Promise.resolve(message('attachments', {})),
};

function message(event: Channel, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
