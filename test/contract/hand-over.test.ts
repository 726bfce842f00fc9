import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import { rosterKeyOf } from '../../domain/roster/roster-manifest.ts';
import { handOverAnswerSchema, MAX_HAND_OVER_BYTES, type HandOverAnswer } from '../../domain/wire/hub-api.ts';
import { intakeFact } from '../support/facts.ts';
import { factPart, handOverFile } from '../support/hand-over.ts';
import { openEvents } from './event-stream.ts';
import { enrolDesk, problemOf, type TestDesk } from './test-desk.ts';
import { startFreshHub, type TestHub } from './test-hub.ts';

let hub: TestHub;
/** Without a network. */
let desk: TestDesk;
/** With one: it carries the file. */
let carrier: TestDesk;
let next = 1;
const freshFact = () => intakeFact({ id: next++ });
const madeAt = '2026-11-24T14:32:00.000Z';

beforeAll(async () => {
  hub = await startFreshHub('folder');
  desk = await enrolDesk(hub, 'AA');
  carrier = await enrolDesk(hub, 'BB');
});
afterAll(() => hub.remove());

let head = 0;
beforeEach(async () => {
  ({ head } = await carrier.pull(0));
});

const octets = { 'content-type': 'application/octet-stream' };

function send(file: Buffer, headers: Record<string, string>): Promise<Response> {
  return fetch(`${hub.url}/v1/hand-over`, { method: 'POST', headers, body: Uint8Array.from(file) });
}

async function carry(file: Buffer): Promise<HandOverAnswer> {
  const answer = await send(file, { ...octets, authorization: `Bearer ${carrier.token}` });
  return handOverAnswerSchema.parse(await answer.json());
}

async function storedSince(after: number): Promise<unknown[]> {
  return (await carrier.pull(after)).facts.map(({ fact }) => fact);
}

const taken = {
  outcome: 'taken',
  desk: 'AA',
  madeAt,
  stored: 0,
  duplicate: 0,
  quarantined: 0,
  brokenAt: null,
};

describe('a file that a desk saved', () => {
  it('is stored part by part, as if the desk had pushed it, and the others hear of it', async () => {
    const facts = [freshFact(), freshFact(), freshFact()];
    const [one, two, three] = facts;
    const events = await openEvents(carrier);
    const file = handOverFile(desk, [factPart({ ...one }, { ...two }), factPart({ ...three })], 3);
    expect(await carry(file)).toEqual({ ...taken, facts: 3, stored: 3 });
    expect(await storedSince(head)).toEqual(facts);
    let hash = CHAIN_START;
    for (const stored of (await carrier.pull(0)).facts) {
      hash = chainHash(hash, stored.fact);
      expect(stored.hash).toBe(hash);
    }
    expect(await events.until(({ data }) => data['head'] === head + 3)).toBeDefined();
    events.close();
  });

  it('changes nothing when it comes again, in whatever way', async () => {
    const [one, two] = [freshFact(), freshFact()];
    await desk.push([one]);
    const file = handOverFile(desk, [factPart(one, two)], 2);
    expect(await carry(file)).toEqual({ ...taken, facts: 2, stored: 1, duplicate: 1 });
    expect(await carry(file)).toEqual({ ...taken, facts: 2, duplicate: 2 });
    expect((await desk.push([one, two])).results.map(({ outcome }) => outcome)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(await storedSince(head)).toEqual([one, two]);
  });

  it('may hold what is no fact of that desk: it is quarantined and holds up no other', async () => {
    const good = freshFact();
    const malformed = { ...freshFact(), technician: '' };
    const another = intakeFact({ id: next++, desk: 'BB' });
    const torn = deflateRawSync(`{"id":\n${JSON.stringify(good)}\n`);
    const file = handOverFile(desk, [factPart(malformed, another), torn], 4);
    expect(await carry(file)).toEqual({ ...taken, facts: 4, stored: 1, quarantined: 3 });
    expect(await storedSince(head)).toEqual([good]);
    const kept = (await hub.admin({ command: 'quarantine' })).lines.join('\n');
    for (const reason of ['technician: too_small', 'desk: not-this-desk']) expect(kept).toContain(reason);
  });

  it('is taken from a laptop whose access has ended, also when another is the desk now', async () => {
    const before = await enrolDesk(hub, 'CC');
    const after = await enrolDesk(hub, 'CC');
    await hub.admin({ command: 'revoke', desk: 'CC' });
    for (const laptop of [before, after]) {
      const fact = intakeFact({ id: next++, desk: 'CC' });
      expect(await carry(handOverFile(laptop, [factPart(fact)], 1))).toMatchObject({ desk: 'CC', stored: 1 });
    }
  });
});

describe('a file that is refused', () => {
  it.each([
    [
      'for another hub',
      'other-hub',
      () => handOverFile({ ...desk, rosterKey: rosterKeyOf('44'.repeat(32)) }, [factPart(freshFact())], 1),
    ],
    [
      'of a laptop that was never enrolled',
      'not-a-desk',
      () => handOverFile({ ...desk, token: 'x'.repeat(43) }, [factPart(freshFact())], 1),
    ],
    [
      'of a laptop that says it is another desk',
      'not-a-desk',
      () => handOverFile({ ...desk, desk: 'BB' }, [factPart(freshFact())], 1),
    ],
    [
      'damaged at its beginning',
      'damaged',
      () => handOverFile(desk, [factPart(freshFact())], 1).fill(0, 20, 24),
    ],
    ['that is something else', 'not-such-a-file', () => Buffer.from('member_number,region\n')],
    [
      'of a newer version',
      'newer-version',
      () => handOverFile(desk, [factPart(freshFact())], 1).fill(9, 8, 9),
    ],
  ])('is one %s', async (_what, problem, make) => {
    expect(await carry(make())).toEqual({ outcome: 'refused', problem });
    expect(await storedSince(head)).toEqual([]);
  });

  it('is one from nobody, too large, or not sent as a file', async () => {
    const file = handOverFile(desk, [factPart(freshFact())], 1);
    expect(await problemOf(await send(file, octets))).toEqual({ status: 401, error: 'unauthorised' });
    const token = { authorization: `Bearer ${carrier.token}` };
    expect(
      await problemOf(await send(Buffer.alloc(MAX_HAND_OVER_BYTES + 1), { ...octets, ...token })),
    ).toEqual({
      status: 413,
      error: 'too-large',
    });
    const json = { 'content-type': 'application/json' };
    expect(await problemOf(await send(Buffer.from('{}'), { ...json, ...token }))).toEqual({
      status: 400,
      error: 'bad-request',
    });
    expect(await storedSince(head)).toEqual([]);
  });
});

describe('a damaged part', () => {
  it('is told with its place and takes nothing from the others', async () => {
    const [one, two] = [freshFact(), freshFact()];
    const parts = [factPart(one), factPart(freshFact()), factPart(two)];
    const file = handOverFile(desk, parts, 3);
    const last = file.length - ((parts[2]?.length ?? 0) + 21);
    const second = last - ((parts[1]?.length ?? 0) + 21);
    file.fill(0, second + 10, second + 14);
    expect(await carry(file)).toEqual({ ...taken, facts: 3, stored: 2, brokenAt: second });
    expect(await storedSince(head)).toEqual([one, two]);
  });

  it('is one that makes more of itself than a part may be, or nothing at all', async () => {
    const bomb = deflateRawSync(Buffer.alloc(9 * 1024 * 1024));
    const fact = freshFact();
    const file = handOverFile(desk, [bomb, Buffer.from('no deflate'), factPart(fact)], 3);
    const answer = await carry(file);
    expect(answer).toMatchObject({
      stored: 1,
      brokenAt: file.length - (factPart(fact).length + 21 + 31 + bomb.length + 21),
    });
    expect(await storedSince(head)).toEqual([fact]);
  });
});

describe('import facts', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stick-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function importFiles(files: Readonly<Record<string, Buffer | null>>) {
    const paths = Object.entries(files).map(async ([name, file]) => {
      const path = join(folder, name);
      if (file !== null) await writeFile(path, file);
      return path;
    });
    return hub.admin({ command: 'import facts', files: await Promise.all(paths) });
  }

  it('takes several files, and the same again', async () => {
    const [one, two] = [freshFact(), freshFact()];
    const files = {
      'one.cpsfacts': handOverFile(desk, [factPart(one)], 1),
      'two.cpsfacts': handOverFile(desk, [factPart(one, two)], 2),
    };
    expect(await importFiles(files)).toEqual({
      exit: 0,
      lines: [
        `one.cpsfacts: desk AA, saved ${madeAt}: 1 stored, 0 here before, 0 quarantined.`,
        `two.cpsfacts: desk AA, saved ${madeAt}: 1 stored, 1 here before, 0 quarantined.`,
      ],
    });
    expect((await importFiles(files)).lines.join()).toContain(': 0 stored, 2 here before');
    expect(await storedSince(head)).toEqual([one, two]);
  });

  it('says of each file it can’t take why, and where, and takes the others', async () => {
    const fact = freshFact();
    const sound = handOverFile(desk, [factPart(fact)], 1);
    const { exit, lines } = await importFiles({
      'missing.cpsfacts': null,
      'members.csv': Buffer.from('member_number,region\n'),
      'cut.cpsfacts': sound.subarray(0, sound.length - 1),
      'sound.cpsfacts': sound,
    });
    const partAt = sound.length - (factPart(fact).length + 21);
    expect(exit).toBe(1);
    expect(lines).toEqual([
      'missing.cpsfacts: there is no such file',
      'members.csv: this is no file of facts that a desk saved',
      `cut.cpsfacts, byte ${partAt}: damaged here, 1 of 1 facts are missing: save the file again at the desk. From the rest, desk AA, saved ${madeAt}: 0 stored, 0 here before, 0 quarantined.`,
      `sound.cpsfacts: desk AA, saved ${madeAt}: 1 stored, 0 here before, 0 quarantined.`,
    ]);
    expect(await storedSince(head)).toEqual([fact]);
  });
});
