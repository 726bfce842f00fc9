/** Listens to the hub as one more desk: the moment its nudge comes here is the moment it comes to the desks. */
import { enrolmentSchema } from '../../../domain/wire/hub-api.ts';
import type { HubProcess } from '../../support/hub-process.ts';

/** Enrols as `desk` and returns a promise of the wall time (ms since 1970) of the next nudge about a roster. */
export async function watchForRoster(hub: HubProcess, desk: string): Promise<{ nudged: Promise<number> }> {
  const code = hub.enrolArgument(desk).split('#')[1] ?? '';
  const enrolled = await fetch(`${hub.url}/v1/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token } = enrolmentSchema.parse(await enrolled.json());
  const stream = await fetch(`${hub.url}/v1/events`, { headers: { authorization: `Bearer ${token}` } });
  if (stream.body === null) throw new Error('the hub sends no nudges');
  const reader = stream.body.getReader();
  // The first to come says how things stand now.
  await rosterNudge(reader);
  return { nudged: rosterNudge(reader).finally(() => reader.cancel()) };
}

async function rosterNudge(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number> {
  const decoder = new TextDecoder();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error('the hub ended its nudges');
    if (decoder.decode(value, { stream: true }).includes('event: roster')) return Date.now();
  }
}
