import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { MAX_FACT_LENGTH } from '../../domain/facts/fact.ts';
import { MAX_BATCH, MAX_PUSH_BYTES, pullAnswerSchema } from '../../domain/wire/hub-api.ts';
import { intakeFact } from '../support/facts.ts';
import { enrolDesk, postJson, problemOf, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';
import { wholeChain } from './whole-chain.ts';

describe.each(backends)('facts on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  let next = 1;
  /** A fact of desk AA that no test has used yet. */
  const freshFact = () => intakeFact({ id: next++ });

  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
  });
  afterAll(() => hub.remove());

  let head = 0;
  beforeEach(async () => {
    ({ head } = await desk.pull(0));
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['another scheme', { authorization: `Basic ${'x'.repeat(43)}` }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('asks whoever comes with %s to enrol', async (_name, headers) => {
    for (const path of [
      '/v1/facts',
      '/v1/events',
      '/v1/roster/manifest',
      `/v1/roster/blobs/${'0'.repeat(64)}`,
    ]) {
      expect(await problemOf(await fetch(hub.url + path, { headers }))).toEqual({
        status: 401,
        error: 'unauthorised',
      });
    }
    const pushed = await postJson(`${hub.url}/v1/facts`, { facts: [freshFact()] }, headers);
    expect((await problemOf(pushed)).error).toBe('unauthorised');
  });

  it('stores facts in the order in which they were pushed', async () => {
    const facts = [freshFact(), freshFact(), freshFact()];
    const { results } = await desk.push(facts);
    expect(results).toEqual(
      facts.map((_, index) => ({ index, outcome: 'stored', sequence: head + 1 + index })),
    );
    const pulled = await desk.pull(head);
    expect(pulled.facts.map(({ fact }) => fact)).toEqual(facts);
    expect(pulled.head).toBe(head + 3);
  });

  it('stores a fact once that is sent again because its answer timed out: the same id is a duplicate', async () => {
    const fact = freshFact();
    const { results } = await desk.push([fact, fact]);
    expect(results.map((result) => result.outcome)).toEqual(['stored', 'duplicate']);
    const again = await desk.push([fact]);
    expect(again.results).toEqual([{ index: 0, outcome: 'duplicate', sequence: head + 1 }]);
    expect((await desk.pull(0)).head).toBe(head + 1);
  });

  it('takes keys in another order for the same fact', async () => {
    const fact = freshFact();
    await desk.push([fact]);
    const reordered = Object.fromEntries(Object.entries(fact).reverse());
    expect((await desk.push([reordered])).results[0]?.outcome).toBe('duplicate');
  });

  it('keeps aside a fact that comes with the id of another', async () => {
    const fact = freshFact();
    await desk.push([fact]);
    const other = { ...fact, technician: 'Somebody else' };
    expect((await desk.push([other])).results).toEqual([
      { index: 0, outcome: 'quarantined', reason: 'id: stored-with-other-content' },
    ]);
    expect(await keptAside(hub)).toContain(canonicalJson(other));
    expect((await desk.pull(head)).facts.map((stored) => stored.fact)).toEqual([fact]);
  });

  it('keeps aside what is malformed, and stores what stands around it', async () => {
    const [before, after] = [freshFact(), freshFact()];
    const bad = { ...freshFact(), body: { ticket: 'nonsense' } };
    const { results } = await desk.push([before, bad, 'no fact', null, { id: 7 }, after]);
    expect(results.map((result) => result.outcome)).toEqual([
      'stored',
      'quarantined',
      'quarantined',
      'quarantined',
      'quarantined',
      'stored',
    ]);
    expect(results.at(-1)).toEqual({ index: 5, outcome: 'stored', sequence: head + 2 });
    const kept = await keptAside(hub);
    for (const value of [bad, 'no fact', null, { id: 7 }]) expect(kept).toContain(JSON.stringify(value));
  });

  it('keeps the same bad fact once, however often it is sent', async () => {
    const bad = { ...freshFact(), v: 0 };
    for (let time = 0; time < 3; time += 1) await desk.push([bad, bad]);
    const kept = await keptAside(hub);
    expect(kept.filter((raw) => raw === JSON.stringify(bad))).toHaveLength(1);
  });

  it('keeps aside facts of another desk', async () => {
    const { results } = await desk.push([intakeFact({ id: next++, desk: 'BB' })]);
    expect(results).toEqual([{ index: 0, outcome: 'quarantined', reason: 'desk: not-this-desk' }]);
  });

  it('stores and passes on facts of a kind or a version it does not know, unchanged', async () => {
    const strange = { ...freshFact(), kind: 'loan-made', body: { to: { deep: [1, 'ü', null] } } };
    const newer = { ...freshFact(), v: 7, body: { anything: true } };
    const { results } = await desk.push([strange, newer]);
    expect(results.map((result) => result.outcome)).toEqual(['stored', 'stored']);
    expect((await desk.pull(head)).facts.map(({ fact }) => fact)).toEqual([strange, newer]);
  });

  it('passes on texts as they were written: spaces, NUL, half a surrogate, keys like numbers', async () => {
    const body = { text: ' \u0000\ud800 "quoted" \\ {1,2} ', list: ['', '{}', ','], 10: 'ten', 9: 'nine' };
    const fact = { ...freshFact(), kind: 'note-made', body };
    await desk.push([fact]);
    const [stored] = (await desk.pull(head)).facts;
    expect(stored?.fact).toEqual(fact);
    expect((await desk.push([fact])).results[0]?.outcome).toBe('duplicate');
  });

  it('is not held up by a key named __proto__', async () => {
    const poisoned = JSON.stringify({ ...freshFact(), kind: 'note-made', body: { a: 1 } }).replace(
      '"a":1',
      '"a":1,"__proto__":{"b":2},"inner":{"__proto__":{"c":3}}',
    );
    const answer = await fetch(`${hub.url}/v1/facts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${desk.token}` },
      body: `{"facts":[${poisoned},${JSON.stringify(freshFact())}]}`,
    });
    expect(answer.status).toBe(200);
    await wholeChain(desk);
  });

  it('keeps aside a fact that is too large or nested too deeply, and stores what stands around it', async () => {
    const large = { ...freshFact(), kind: 'note-made', body: { text: 'x'.repeat(MAX_FACT_LENGTH) } };
    const nested: unknown = JSON.parse('['.repeat(500) + ']'.repeat(500));
    const deep = { ...freshFact(), kind: 'note-made', body: { nested } };
    const { results } = await desk.push([freshFact(), large, deep, freshFact()]);
    expect(results).toEqual([
      { index: 0, outcome: 'stored', sequence: head + 1 },
      { index: 1, outcome: 'quarantined', reason: 'fact: too-large' },
      { index: 2, outcome: 'quarantined', reason: 'fact: too-deep' },
      { index: 3, outcome: 'stored', sequence: head + 2 },
    ]);
    expect(await keptAside(hub)).toEqual(
      expect.arrayContaining([large, deep].map((fact) => JSON.stringify(fact))),
    );
  });

  it('hands out facts a page at a time, each with the running hash after it', async () => {
    await desk.push(Array.from({ length: 7 }, freshFact));
    const all = await wholeChain(desk);
    const page = await desk.pull(head + 2, 3);
    expect(page.facts.map(({ sequence }) => sequence)).toEqual([head + 3, head + 4, head + 5]);
    expect(page.head).toBe(all.length);
    expect((await desk.pull(all.length)).facts).toEqual([]);
  });

  it('answers with fewer facts when they are large', async () => {
    const text = 'x'.repeat(200_000);
    const large = () => ({ ...freshFact(), kind: 'note-made', body: { text } });
    await desk.push(Array.from({ length: 50 }, large));
    const first = await desk.pull(head);
    expect(first.facts.length).toBeGreaterThan(0);
    expect(first.facts.length).toBeLessThan(50);
    const last = first.facts.at(-1)?.sequence ?? 0;
    expect(first.head).toBe(head + 50);
    expect((await desk.pull(last)).facts[0]?.sequence).toBe(last + 1);
  });

  it.each([
    ['a negative cursor', '/v1/facts?after=-1'],
    ['a page of none', '/v1/facts?limit=0'],
    ['a page beyond the largest', `/v1/facts?limit=${MAX_BATCH + 1}`],
    ['an unknown word', '/v1/facts?since=1'],
    ['a cursor in words', '/v1/facts?after=first'],
  ])('refuses %s', async (_name, path) => {
    expect(await problemOf(await desk.get(path))).toEqual({ status: 400, error: 'bad-request' });
  });

  it('refuses more facts than a push may have, and a body beyond the limit, and stores none of them', async () => {
    const token = { authorization: `Bearer ${desk.token}` };
    const many = Array.from({ length: MAX_BATCH + 1 }, freshFact);
    expect((await problemOf(await postJson(`${hub.url}/v1/facts`, { facts: many }, token))).status).toBe(400);
    const huge = { facts: ['x'.repeat(MAX_PUSH_BYTES)] };
    expect(await problemOf(await postJson(`${hub.url}/v1/facts`, huge, token))).toEqual({
      status: 413,
      error: 'too-large',
    });
    expect((await desk.pull(0)).head).toBe(head);
  });

  it.each([
    ['half a document', '{"facts":[', 'application/json'],
    ['nothing', '', 'application/json'],
    ['another type', '<facts/>', 'text/xml'],
  ])('refuses %s with a problem', async (_name, body, type) => {
    const answer = await fetch(`${hub.url}/v1/facts`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${desk.token}` },
      body,
    });
    expect(await problemOf(answer)).toEqual({ status: 400, error: 'bad-request' });
  });

  it('counts without a gap when many desks push at once', async () => {
    const desks = await Promise.all(['CA', 'CB', 'CC', 'CD'].map((code) => enrolDesk(hub, code)));
    const pushes = desks.flatMap((one) =>
      Array.from({ length: 10 }, () => one.push([intakeFact({ id: next++, desk: one.desk }), freshFact()])),
    );
    const answers = await Promise.all(pushes);
    const stored = answers.flatMap(({ results }) => results).filter((result) => result.outcome === 'stored');
    expect(stored).toHaveLength(40);
    await wholeChain(desk);
  });

  it('keeps everything over a restart, epoch included', async () => {
    await desk.push([freshFact()]);
    const before = await desk.pull(0);
    hub = await hub.restart();
    const answer = await fetch(`${hub.url}/v1/facts`, { headers: { authorization: `Bearer ${desk.token}` } });
    expect(pullAnswerSchema.parse(await answer.json())).toEqual(before);
  });
});

/** What the hub keeps aside, as it came. */
async function keptAside(hub: TestHub): Promise<string[]> {
  const { lines } = await hub.admin({ command: 'quarantine' });
  return lines.map((line) => z.object({ raw: z.string() }).parse(JSON.parse(line)).raw);
}
