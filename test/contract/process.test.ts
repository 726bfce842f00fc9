import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import { enrolmentSchema } from '../../domain/wire/hub-api.ts';
import type { Location } from '../../hub/store/open-hub-store.ts';
import { intakeFact } from '../support/facts.ts';
import { openEvents } from './event-stream.ts';
import { command, serve, type ServingHub } from './hub-command.ts';
import { deskAt, sendCode, type TestDesk } from './test-desk.ts';
import { backends, freshLocation, newFolder, removeLocation } from './test-hub.ts';

let location: Location;
let serving: ServingHub[] = [];

async function serveHere(): Promise<ServingHub> {
  const hub = await serve(location);
  serving.push(hub);
  return hub;
}

async function enrolAt(hub: ServingHub, desk: string): Promise<TestDesk> {
  const { out } = await command(location, 'pair', desk);
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(out)?.[0] ?? '';
  return deskAt(hub.url, enrolmentSchema.parse(await (await sendCode(hub.url, code)).json()));
}

afterEach(async () => {
  for (const hub of serving) {
    if (hub.child.exitCode === null && hub.child.signalCode === null) await hub.end('SIGKILL');
  }
  serving = [];
  await removeLocation(location);
});

describe.each(backends)('the hub as a process on %s', (backend) => {
  beforeEach(async () => {
    location = await freshLocation(backend);
    await command(location, 'event', '--name', 'Test Open', '--country', 'FR', '--time-zone', 'Europe/Paris');
  });

  it('takes commands while it serves, and its desks hear of what they did', async () => {
    const hub = await serveHere();
    const desk = await enrolAt(hub, 'AA');
    const events = await openEvents(desk);
    const { exit, out } = await command(location, 'sample', '--members', '60');
    expect([exit, out]).toEqual([0, expect.stringContaining('60 members')]);
    expect(await events.until((event) => event.event === 'roster')).toBeDefined();
    events.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends by itself at %s, event streams included', async (signal) => {
    const hub = await serveHere();
    const desk = await enrolAt(hub, 'AA');
    const events = await openEvents(desk);
    await events.next();
    expect(await hub.end(signal)).toBe(0);
    expect(await events.until(() => false)).toBeUndefined();
  });

  it('answers the pushes that are under way when it is told to end', async () => {
    const hub = await serveHere();
    const desk = await enrolAt(hub, 'AA');
    const fault = 'x'.repeat(1000);
    const facts = Array.from({ length: 400 }, (_, index) => {
      const fact = intakeFact({ id: index + 1 });
      return { ...fact, body: { ...fact.body, items: fact.body.items.map((item) => ({ ...item, fault })) } };
    });
    const pushing = desk.push(facts);
    // Once the health check is answered, the push before it on its own connection has arrived at the hub.
    await fetch(`${hub.url}/v1/health`);
    const ended = hub.end('SIGTERM');
    expect((await pushing).results.every((result) => result.outcome === 'stored')).toBe(true);
    expect(await ended).toBe(0);
  });

  it('has everything it answered for after it was killed', async () => {
    const hub = await serveHere();
    const desk = await enrolAt(hub, 'AA');
    await command(location, 'sample', '--members', '60');
    const answered: number[] = [];
    let next = 1;
    // Pushes until the kill cuts one off.
    const pushing = (async () => {
      for (;;) {
        const { results } = await desk.push([intakeFact({ id: next++ })]);
        for (const result of results) if (result.outcome === 'stored') answered.push(result.sequence);
        if (answered.length === 20) void hub.end('SIGKILL');
      }
    })();
    await expect(pushing).rejects.toThrow();
    const again = deskAt((await serveHere()).url, desk);
    const { facts, head } = await again.pull(0);
    expect(head).toBeGreaterThanOrEqual(answered.at(-1) ?? Infinity);
    let hash = CHAIN_START;
    for (const [index, stored] of facts.entries()) {
      hash = chainHash(hash, stored.fact);
      expect([stored.sequence, stored.hash]).toEqual([index + 1, hash]);
    }
    expect((await again.get('/v1/roster/manifest')).status).toBe(200);
    // What was cut off is sent again, as a desk does, and is there once.
    const { results } = await again.push([intakeFact({ id: next - 1 }), intakeFact({ id: 1 })]);
    expect(results[1]).toEqual({ index: 1, outcome: 'duplicate', sequence: 1 });
  });
});

describe('two hubs on one PostgreSQL', () => {
  beforeEach(async () => {
    location = await freshLocation('postgres');
    await command(location, 'event', '--name', 'Test Open', '--country', 'FR', '--time-zone', 'Europe/Paris');
  });

  it('count as one: no gap, one chain, and each tells its desks what came in at the other', async () => {
    const hubs = [await serveHere(), await serveHere()] as const;
    const desks = [await enrolAt(hubs[0], 'AA'), await enrolAt(hubs[1], 'BB')] as const;
    const events = await openEvents(desks[1]);
    const pushes = Array.from({ length: 40 }, (_, round) =>
      desks.map((desk, which) =>
        desk.push([
          intakeFact({ id: 1000 + round * 4 + which * 2, desk: desk.desk }),
          intakeFact({ id: 1001 + round * 4 + which * 2, desk: desk.desk }),
        ]),
      ),
    );
    const answers = await Promise.all(pushes.flat());
    const sequences = answers.flatMap(({ results }) =>
      results.map((result) => (result.outcome === 'stored' ? result.sequence : 0)),
    );
    expect(sequences.sort((a, b) => a - b)).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
    const { facts } = await desks[0].pull(0);
    let hash = CHAIN_START;
    for (const [index, stored] of facts.entries()) {
      hash = chainHash(hash, stored.fact);
      expect([stored.sequence, stored.hash]).toEqual([index + 1, hash]);
    }
    expect(await events.until((event) => event.data['head'] === 160)).toBeDefined();
    events.close();
  });

  it('store a fact once that reaches both at the same moment', async () => {
    const hubs = [await serveHere(), await serveHere()] as const;
    const first = await enrolAt(hubs[0], 'AA');
    const second = deskAt(hubs[1].url, first);
    const fact = intakeFact({ id: 1 });
    const answers = await Promise.all([first.push([fact]), second.push([fact])]);
    const outcomes = answers.flatMap(({ results }) => results.map((result) => result.outcome));
    expect(outcomes.sort()).toEqual(['duplicate', 'stored']);
  });
});

describe('a data folder', () => {
  beforeEach(async () => {
    location = await freshLocation('folder');
  });

  const folder = () => (location.kind === 'folder' ? location.folder : '');

  it('belongs to one hub at a time', async () => {
    const hub = await serveHere();
    const { exit, complaints } = await command(location, 'serve', '--port', '0');
    expect([exit, complaints]).toEqual([
      1,
      expect.stringContaining(`Process ${hub.child.pid ?? 0} uses this data folder`),
    ]);
    expect((await fetch(`${hub.url}/v1/health`)).status).toBe(200);
  });

  it('is given up at the end, and taken over from a hub that was killed', async () => {
    const hub = await serveHere();
    await hub.end('SIGKILL');
    expect(existsSync(join(folder(), 'owner.json'))).toBe(true);
    expect((await command(location, 'build')).exit).toBe(0);
    expect(existsSync(join(folder(), 'owner.json'))).toBe(false);
  });

  it('is taken over when what stands in the claim is no claim', async () => {
    await writeFile(join(folder(), 'owner.json'), 'torn');
    expect((await command(location, 'build')).exit).toBe(0);
  });

  it('goes to one of several commands that start at once, and the others run through it', async () => {
    // On the hub's first day: whoever comes first makes the database too.
    await removeLocation(location);
    location = await newFolder();
    const runs = await Promise.all(['1', '2', '3'].map(() => command(location, 'build')));
    expect(runs.map(({ exit }) => exit)).toEqual([0, 0, 0]);
  });

  it('lets in nobody without the secret of its claim, which only its user can read', async () => {
    await serveHere();
    const claim = join(folder(), 'owner.json');
    expect((await stat(claim)).mode & 0o077).toBe(0);
    const { port } = z.object({ port: z.int() }).parse(JSON.parse(await readFile(claim, 'utf8')));
    const body = JSON.stringify({ command: 'pair', desk: 'AA' });
    for (const authorization of ['', 'Bearer wrong', `Bearer ${'x'.repeat(43)}`]) {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { authorization },
        body,
      });
      expect(answer.status).toBe(401);
    }
  });
});
