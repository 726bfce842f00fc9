/** A desk as the hub sees it: it reads every answer through the wire's schemas. */
import {
  enrolmentSchema,
  problemSchema,
  pullAnswerSchema,
  pushAnswerSchema,
  type Enrolment,
  type PullAnswer,
  type PushAnswer,
} from '../../domain/wire/hub-api.ts';
import type { TestHub } from './test-hub.ts';

export interface TestDesk extends Enrolment {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  push(facts: readonly unknown[]): Promise<PushAnswer>;
  pull(after: number, limit?: number): Promise<PullAnswer>;
}

/** A pairing code for `desk`. */
export async function pairingCode(hub: TestHub, desk: string): Promise<string> {
  const { lines } = await hub.admin({ command: 'pair', desk });
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(lines.join('\n'))?.[0];
  if (code === undefined) throw new Error('no pairing code was printed');
  return code;
}

/** Sends a code as a desk does. */
export function sendCode(url: string, code: string): Promise<Response> {
  return postJson(`${url}/v1/enrol`, { code });
}

export async function enrolDesk(hub: TestHub, desk: string): Promise<TestDesk> {
  const answer = await sendCode(hub.url, await pairingCode(hub, desk));
  return deskAt(hub.url, enrolmentSchema.parse(await answer.json()));
}

/** The desk that an enrolment made, talking to the hub at `url`. */
export function deskAt(url: string, enrolment: Enrolment): TestDesk {
  const token = { authorization: `Bearer ${enrolment.token}` };
  const get = (path: string, headers = {}) => fetch(url + path, { headers: { ...token, ...headers } });
  return {
    ...enrolment,
    get,
    push: async (facts) => {
      const answer = await postJson(`${url}/v1/facts`, { facts }, token);
      return pushAnswerSchema.parse(await answer.json());
    },
    pull: async (after, limit = 500) => {
      const answer = await get(`/v1/facts?after=${after}&limit=${limit}`);
      return pullAnswerSchema.parse(await answer.json());
    },
  };
}

export function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Status and word of an answer that must be a problem. */
export async function problemOf(answer: Response): Promise<{ status: number; error: string }> {
  const { error } = problemSchema.parse(await answer.json());
  return { status: answer.status, error };
}
