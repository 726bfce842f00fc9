import { enrolmentSchema, pairingCodeSchema, problemSchema } from '../../domain/wire/hub-api.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { parseUrl } from '../parse-url.ts';
import { postToHub, type HubAnswer } from '../post-to-hub.ts';
import type { IdentityStore } from './identity-store.ts';

/** How long a hub may take to answer, ms: a captive portal may swallow requests for minutes. */
const PATIENCE_MS = 10_000;

/** Asks the hub to take this desk in. A code that was used, or guessed, is refused by the hub. */
export async function enrol(
  identity: IdentityStore,
  hubUrl: string,
  code: string,
): Promise<AnswerOf<'enrol'>> {
  if (identity.identity() !== null) return { ok: false, problem: 'already-enrolled' };
  const base = readHubUrl(hubUrl);
  if (base === null) return { ok: false, problem: 'bad-address' };
  const answer = await ask(`${base}/v1/enrol`, code);
  if (answer === null) return { ok: false, problem: 'unreachable' };
  if (answer.status !== 200) return { ok: false, problem: refusal(answer.body) };
  const enrolment = enrolmentSchema.safeParse(answer.body);
  if (!enrolment.success) return { ok: false, problem: 'not-a-hub' };
  try {
    return { ok: true, identity: { ...(await identity.save(base, enrolment.data)), revocation: null } };
  } catch {
    return { ok: false, problem: 'unwritable' };
  }
}

/** `--enrol=…` on the first start. Says on the console why it did not work; the screen asks for the code then. */
export async function setupArgumentEnrolment(
  identity: IdentityStore,
  wanted: { readonly hubUrl: string; readonly code: string } | null,
): Promise<void> {
  if (wanted === null || identity.identity() !== null) return;
  const code = pairingCodeSchema.safeParse(wanted.code);
  const answer = code.success
    ? await enrol(identity, wanted.hubUrl, code.data)
    : { ok: false, problem: 'unknown-code' };
  if (!answer.ok) process.stderr.write(`Not enrolled: ${'problem' in answer ? answer.problem : 'failed'}\n`);
}

/** An http(s) address without credentials, query or fragment; no slash at its end. */
function readHubUrl(text: string): string | null {
  const trimmed = text.trim();
  const full = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  const url = parseUrl(full);
  if (
    url === null ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  ) {
    return null;
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function ask(url: string, code: string): Promise<HubAnswer | null> {
  const headers = { 'content-type': 'application/json' };
  return postToHub(url, { headers, body: JSON.stringify({ code }) }, PATIENCE_MS);
}

function refusal(body: unknown): 'unknown-code' | 'too-many' | 'not-a-hub' {
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return 'not-a-hub';
  return problem.data.error === 'too-many' ? 'too-many' : 'unknown-code';
}
