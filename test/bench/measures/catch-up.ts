/** A desk that was away while others worked: from Enter behind the passphrase until it has everything they did. */
import { MAX_BATCH, enrolmentSchema, pushAnswerSchema } from '../../../domain/wire/hub-api.ts';
import { MadeUpWork } from '../../support/made-up-work.ts';
import { BenchDesk } from '../bench-desk.ts';
import type { BenchHub } from '../hub/bench-hub.ts';
import { inPage } from '../page/in-page.ts';
import { timeOfKey } from '../page/probes.ts';

const FACTS = 20_000;

export interface CatchUp {
  readonly facts: number;
  /** Unlocking included. */
  readonly seconds: number;
}

/** `folder` is of a desk that was closed; its roster is the hub's. */
export async function measureCatchUp(folder: string, hub: BenchHub): Promise<CatchUp> {
  const last = await workElsewhere(hub, 'CU');
  const desk = await BenchDesk.probed(folder);
  const here = inPage(desk.page, 'whenMoved', last.intake, last.moves);
  here.catch(() => undefined);
  await desk.typePassphrase();
  const seconds = ((await here) - (await timeOfKey(desk.page, 'Enter'))) / 1000;
  await desk.close();
  return { facts: FACTS, seconds: Math.round(seconds * 10) / 10 };
}

/** Another desk's work arrives at the hub; the intake that its last fact moved, and how often that was. */
export async function workElsewhere(
  { process }: BenchHub,
  code: string,
): Promise<{ intake: string; moves: number }> {
  const post = async (path: string, body: unknown, token = ''): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(process.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  };
  const pairing = process.enrolArgument(code).split('#')[1];
  const { desk, token } = enrolmentSchema.parse(await post('/v1/enrol', { code: pairing }));
  const facts = new MadeUpWork(desk).take(FACTS);
  for (let start = 0; start < facts.length; start += MAX_BATCH) {
    const batch = facts.slice(start, start + MAX_BATCH);
    const { results } = pushAnswerSchema.parse(await post('/v1/facts', { facts: batch }, token));
    if (results.some(({ outcome }) => outcome !== 'stored')) throw new Error('a fact was not stored');
  }
  const intake = facts.at(-1)?.about ?? '';
  return {
    intake,
    moves: facts.filter(({ kind, about }) => kind === 'status-moved' && about === intake).length,
  };
}
