import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '../../domain/facts/attachment.ts';
import { MAX_PART_BYTES, partAnswerSchema, type PartAnswer } from '../../domain/wire/attachments.ts';
import { MAX_DESK_BYTES } from '../../hub/attachments/store-part.ts';
import { openLocation } from '../../hub/store/open-hub-store.ts';
import { openEvents } from './event-stream.ts';
import { deskAt, enrolDesk, problemOf, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, startTestHub, type TestHub } from './test-hub.ts';

/** A photo's bytes: three parts, the last one short. */
const somePhoto = (): Buffer => randomBytes(2 * MAX_PART_BYTES + 1234);

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A desk sending attachments to the hub at `url`. */
function sender(url: string, { token }: TestDesk) {
  const at = (hash: string) => `${url}/v1/attachments/${hash}`;
  const authorization = `Bearer ${token}`;
  const put = (hash: string, from: number, of: number, bytes: Buffer) =>
    fetch(`${at(hash)}?from=${from}&of=${of}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  return {
    put,
    async received(hash: string): Promise<number> {
      const answer = await fetch(at(hash), { method: 'HEAD', headers: { authorization } });
      return Number(answer.headers.get('upload-offset') ?? Number.NaN);
    },
    /** Sends the part that begins at `from`, of what is said to be `hash`. */
    async part(photo: Buffer, from: number, hash = hashOf(photo)): Promise<PartAnswer> {
      const answer = await put(hash, from, photo.length, photo.subarray(from, from + MAX_PART_BYTES));
      return partAnswerSchema.parse(await answer.json());
    },
    get: (hash: string, range?: string) =>
      fetch(at(hash), { headers: { authorization, ...(range === undefined ? {} : { range }) } }),
  };
}

type Sender = ReturnType<typeof sender>;

async function sendAll(to: Sender, photo: Buffer, from = 0): Promise<PartAnswer> {
  let answer: PartAnswer = { outcome: 'partial', received: from };
  while (answer.outcome === 'partial') answer = await to.part(photo, answer.received);
  return answer;
}

async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer());
}

describe.each(backends)('attachments on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  let to: Sender;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
    to = sender(hub.url, desk);
  });
  afterAll(() => hub.remove());

  it('come back to every desk as they were sent, whole and in ranges', async () => {
    const photo = somePhoto();
    const hash = hashOf(photo);
    expect(await sendAll(to, photo)).toEqual({ outcome: 'complete', received: photo.length });
    const other = sender(hub.url, await enrolDesk(hub, 'AB'));
    const whole = await other.get(hash);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(hashOf(await bytesOf(whole))).toBe(hash);
    for (const [from, last] of [
      [0, 0],
      [10, MAX_PART_BYTES - 1],
      [MAX_PART_BYTES - 5, MAX_PART_BYTES + 5],
      [MAX_PART_BYTES, photo.length - 1],
    ] as const) {
      const part = await other.get(hash, `bytes=${from}-${last}`);
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes ${from}-${last}/${photo.length}`);
      expect((await bytesOf(part)).equals(photo.subarray(from, last + 1))).toBe(true);
    }
    expect((await other.get(hash, `bytes=${photo.length}-`)).status).toBe(416);
  });

  it('go on where they were cut, after a restart of the hub too', async () => {
    const photo = somePhoto();
    const hash = hashOf(photo);
    expect(await to.received(hash)).toBe(0);
    await to.part(photo, 0);
    hub = await hub.restart();
    to = sender(hub.url, desk);
    expect(await to.received(hash)).toBe(MAX_PART_BYTES);
    expect(await problemOf(await to.get(hash))).toEqual({ status: 404, error: 'not-found' });
    expect(await sendAll(to, photo, MAX_PART_BYTES)).toMatchObject({ outcome: 'complete' });
    expect(await to.received(hash)).toBe(photo.length);
    expect(hashOf(await bytesOf(await to.get(hash)))).toBe(hash);
  });

  it('take a part once, however often it is sent, and none out of its turn', async () => {
    const photo = somePhoto();
    const early = { outcome: 'partial', received: 0 };
    expect(await to.part(photo, MAX_PART_BYTES)).toEqual(early);
    const first = { outcome: 'partial', received: MAX_PART_BYTES };
    expect(await to.part(photo, 0)).toEqual(first);
    expect(await to.part(photo, 0)).toEqual(first);
    expect(await sendAll(to, photo)).toMatchObject({ outcome: 'complete' });
    expect(await to.part(photo, 0)).toEqual({ outcome: 'complete', received: photo.length });
    expect(hashOf(await bytesOf(await to.get(hashOf(photo))))).toBe(hashOf(photo));
  });

  it('are dropped when the bytes are not the ones of their name, which is free again', async () => {
    const photo = somePhoto();
    const hash = hashOf(photo);
    const altered = Buffer.from(photo);
    altered.writeUInt8(altered.readUInt8(7) ^ 1, 7);
    let answer = await to.part(altered, 0, hash);
    while (answer.outcome === 'partial') answer = await to.part(altered, answer.received, hash);
    expect(answer).toEqual({ outcome: 'dropped', received: 0 });
    expect((await to.get(hash)).status).toBe(404);
    expect(await sendAll(to, photo)).toMatchObject({ outcome: 'complete' });
  });

  it('are not held up by somebody who said another size', async () => {
    const photo = somePhoto();
    const hash = hashOf(photo);
    await to.put(hash, 0, photo.length + 1, photo.subarray(0, 100));
    expect(await to.received(hash)).toBe(100);
    expect(await sendAll(to, photo)).toMatchObject({ outcome: 'complete' });
  });

  it.each([
    ['a part that is too large', 0, MAX_ATTACHMENT_BYTES, MAX_PART_BYTES + 1, 413, 'too-large'],
    ['a size beyond the largest', 0, MAX_ATTACHMENT_BYTES + 1, 10, 400, 'bad-request'],
    ['a part beyond its end', 95, 100, 10, 400, 'bad-request'],
    ['a negative place', -1, 100, 10, 400, 'bad-request'],
    ['no bytes', 0, 100, 0, 400, 'bad-request'],
  ])('refuse %s', async (_name, from, of, length, status, error) => {
    const bytes = randomBytes(length);
    const answer = await to.put(hashOf(bytes), from, of, bytes);
    expect(await problemOf(answer)).toEqual({ status, error });
    expect(await to.received(hashOf(bytes))).toBe(0);
  });

  it('refuse what is no name, another kind of body, and who is no desk', async () => {
    expect(await problemOf(await to.get('ABC'))).toEqual({ status: 400, error: 'bad-request' });
    const hash = hashOf(randomBytes(10));
    const url = `${hub.url}/v1/attachments/${hash}?from=0&of=10`;
    const authorization = `Bearer ${desk.token}`;
    const json = { authorization, 'content-type': 'application/json' };
    const asJson = await fetch(url, { method: 'PUT', headers: json, body: '{}' });
    expect(await problemOf(asJson)).toEqual({ status: 400, error: 'bad-request' });
    for (const method of ['GET', 'PUT']) {
      expect(await problemOf(await fetch(url, { method }))).toEqual({ status: 401, error: 'unauthorised' });
    }
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(401);
  });

  it('end for a desk that has used up its share, and for no other', async () => {
    const full = await enrolDesk(hub, 'FU');
    const photo = somePhoto();
    await hub.close();
    const store = await openLocation(hub.location);
    await store.run(
      `INSERT INTO attachments (hash, desk, bytes)
       SELECT md5(n::text) || md5(n::text), 'FU', $1 FROM generate_series(1, $2) AS n`,
      [MAX_ATTACHMENT_BYTES, MAX_DESK_BYTES / MAX_ATTACHMENT_BYTES],
    );
    await store.close();
    hub = await startTestHub(hub.location);
    to = sender(hub.url, desk);
    const answer = await sender(hub.url, full).put(hashOf(photo), 0, 10, photo.subarray(0, 10));
    expect(await problemOf(answer)).toEqual({ status: 413, error: 'too-large' });
    expect(await sendAll(to, photo)).toMatchObject({ outcome: 'complete' });
  });

  it('can still be handed over by a desk that was revoked, which gets none', async () => {
    const revoked = await enrolDesk(hub, 'RV');
    await hub.admin({ command: 'revoke', desk: 'RV' });
    const photo = somePhoto();
    const from = sender(hub.url, revoked);
    expect(await sendAll(from, photo)).toMatchObject({ outcome: 'complete' });
    expect(await from.received(hashOf(photo))).toBe(photo.length);
    expect(await problemOf(await from.get(hashOf(photo)))).toEqual({ status: 403, error: 'revoked' });
  });

  it('tell every desk that one is complete', async () => {
    const events = await openEvents(deskAt(hub.url, desk));
    await sendAll(to, somePhoto());
    expect(await events.until(({ event }) => event === 'attachments')).toBeDefined();
    events.close();
  });
});

describe('two hubs on one PostgreSQL', () => {
  it('take the parts of one attachment from desks at either, at the same moment', async () => {
    const one = await startFreshHub('postgres');
    const two = await startTestHub(one.location);
    const desk = await enrolDesk(one, 'AA');
    const senders = [sender(one.url, desk), sender(two.url, deskAt(two.url, desk)), sender(two.url, desk)];
    for (const photo of [somePhoto(), somePhoto(), somePhoto()]) {
      const ends = await Promise.all(senders.map((to) => sendAll(to, photo)));
      for (const end of ends) expect(end).toEqual({ outcome: 'complete', received: photo.length });
      for (const to of senders) {
        expect(hashOf(await bytesOf(await to.get(hashOf(photo))))).toBe(hashOf(photo));
      }
    }
    await two.close();
    await one.remove();
  });
});
