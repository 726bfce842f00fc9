import { net } from 'electron';

export interface HubAnswer {
  readonly status: number;
  /** The answer's JSON, unchecked; null when it is none. */
  readonly body: unknown;
}

/** Posts to a hub and takes its answer, following nobody elsewhere. `patienceMs` is for all of it. Null when nobody answers. */
export async function postToHub(
  url: string,
  { headers, body }: { readonly headers: Record<string, string>; readonly body: BodyInit },
  patienceMs: number,
): Promise<HubAnswer | null> {
  try {
    const answer = await net.fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: answer.status, body: parse(await answer.text()) };
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
