/** Listens to the hub's server-sent events: each says only that there is something to fetch. */
import { createParser } from 'eventsource-parser';
import type { HubClient } from './hub-client.ts';

/** Pause before listening again after the stream ended, ms. The loop's own timer covers what is missed meanwhile. */
const RETRY_MS = 5000;

/** The hub sends a sign of life every 15 s; a stream silent for longer than this is dead, though nothing said so, ms. */
const SILENCE_MS = 45_000;

/** Calls `nudge` with the name of each event until the worker ends. */
export async function listenForNudges(hub: HubClient, nudge: (event: string) => void): Promise<never> {
  for (;;) {
    const listening = new AbortController();
    const stream = await hub.events(listening.signal);
    if (stream.ok) await readEvents(stream.value, nudge, listening);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function readEvents(
  stream: ReadableStream<Uint8Array>,
  nudge: (event: string) => void,
  listening: AbortController,
): Promise<void> {
  const parser = createParser({ onEvent: ({ event }) => nudge(event ?? '') });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const silence = setTimeout(() => listening.abort(), SILENCE_MS);
      const { value, done } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } catch {
    // The link broke or went silent: the same as an ended stream.
  }
}
