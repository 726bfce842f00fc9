/** Listens to the hub's server-sent events: each says only that there is something to fetch. */
import { createParser } from 'eventsource-parser';
import type { HubClient } from './hub-client.ts';

/** Pause before listening again after the stream ended, ms. The loop's own timer covers what is missed meanwhile. */
const RETRY_MS = 5000;

/** Calls `nudge` for each event until the worker ends. */
export async function listenForNudges(hub: HubClient, nudge: () => void): Promise<never> {
  for (;;) {
    const stream = await hub.events(new AbortController().signal);
    if (stream.ok) await readEvents(stream.value, nudge);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function readEvents(stream: ReadableStream<Uint8Array>, nudge: () => void): Promise<void> {
  const parser = createParser({ onEvent: nudge });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } catch {
    // The link broke: the same as an ended stream.
  }
}
