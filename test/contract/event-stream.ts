/** Reads server-sent events as a desk does. */
import { z } from 'zod';
import type { TestDesk } from './test-desk.ts';

const eventSchema = z.object({ event: z.string(), data: z.record(z.string(), z.unknown()) });

export type ServerEvent = z.infer<typeof eventSchema>;

export interface EventReader {
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ServerEvent | undefined>;
  /** The first event from here on that fits; undefined when the stream ends before. */
  until(fits: (event: ServerEvent) => boolean): Promise<ServerEvent | undefined>;
  close(): void;
}

export async function openEvents(desk: TestDesk): Promise<EventReader> {
  const answer = await desk.get('/v1/events');
  if (answer.body === null) throw new Error('an event stream has a body');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  const next = async (): Promise<ServerEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end !== -1) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (!block.startsWith(':')) return parseEvent(block);
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };

  return {
    next,
    until: async (fits) => {
      for (;;) {
        const event = await next();
        if (event === undefined || fits(event)) return event;
      }
    },
    close: () => void reader.cancel().catch(() => undefined),
  };
}

function parseEvent(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => line.split(': ', 2));
  const { event, data } = z.object({ event: z.string(), data: z.string() }).parse(Object.fromEntries(fields));
  return eventSchema.parse({ event, data: JSON.parse(data) });
}
