/** A desk of which only its facts are seen: it enrols at the hub and sends them. */
import type { Fact } from '../../domain/facts/fact.ts';
import { enrolmentSchema, MAX_BATCH, pushAnswerSchema } from '../../domain/wire/hub-api.ts';
import type { HubProcess } from './hub-process.ts';

/** Enrols as `code` and stores the facts; every one has to be taken. */
export async function sendFacts(hub: HubProcess, code: string, facts: readonly Fact[]): Promise<void> {
  const post = async (path: string, body: unknown, token = ''): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(hub.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  };
  const pairing = hub.enrolArgument(code).split('#')[1];
  const { token } = enrolmentSchema.parse(await post('/v1/enrol', { code: pairing }));
  for (let start = 0; start < facts.length; start += MAX_BATCH) {
    const batch = facts.slice(start, start + MAX_BATCH);
    const { results } = pushAnswerSchema.parse(await post('/v1/facts', { facts: batch }, token));
    if (results.some(({ outcome }) => outcome !== 'stored')) throw new Error('a fact was not stored');
  }
}
