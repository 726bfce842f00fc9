/** Brings a file of unsent facts that another desk made to the hub, as it is: only the hub can read it. */
import { open } from 'node:fs/promises';
import { beginsLikeHandOver } from '../../domain/wire/hand-over-file.ts';
import { handOverAnswerSchema, MAX_HAND_OVER_BYTES, problemSchema } from '../../domain/wire/hub-api.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { chooseWhatToOpen } from '../choose-file.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import { postToHub, type HubAnswer } from '../post-to-hub.ts';
import { handOverFilter } from './hand-over-filter.ts';

/** How long the hub may take for all of it, ms: a large file over a slow link. */
const PATIENCE_MS = 120_000;

type Carried = AnswerOf<'carryHandOver'>;

export async function carryHandOver(identity: IdentityStore): Promise<Carried> {
  const refused = (problem: Extract<Carried, { ok: false }>['problem']): Carried => ({ ok: false, problem });
  const file = await chooseWhatToOpen(handOverFilter);
  if (file === null) return refused('cancelled');
  const bytes = await readWithin(file, MAX_HAND_OVER_BYTES);
  if (bytes === 'unreadable') return refused('unreadable');
  // Whatever else was chosen by mistake is nobody's business.
  if (bytes === 'too-large' || !beginsLikeHandOver(bytes)) return refused('not-such-a-file');
  const enrolled = identity.secret();
  if (enrolled === null) return refused('token-refused');
  const headers = {
    'content-type': 'application/octet-stream',
    authorization: `Bearer ${enrolled.token}`,
  };
  const url = `${enrolled.hubUrl}/v1/hand-over`;
  const answer = await postToHub(url, { headers, body: bytes }, PATIENCE_MS);
  if (answer === null) return refused('unreachable');
  if (answer.status !== 200) return refused(refusal(answer));
  const read = handOverAnswerSchema.safeParse(answer.body);
  if (!read.success) return refused('not-the-hub');
  return read.data.outcome === 'refused' ? refused(read.data.problem) : { ok: true, taken: read.data };
}

async function readWithin(
  file: string,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer> | 'unreadable' | 'too-large'> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      return size > atMost ? 'too-large' : new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch {
    return 'unreadable';
  }
}

function refusal({ status, body }: HubAnswer): 'token-refused' | 'hub-error' | 'not-the-hub' {
  if (!problemSchema.safeParse(body).success) return 'not-the-hub';
  return status === 401 || status === 403 ? 'token-refused' : 'hub-error';
}
