import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AdminRequest } from '../../hub/commands/request.ts';
import { requestRunner } from '../../hub/commands/run-request.ts';
import { importFiles } from '../../hub/import/import-files.ts';
import { seedSample } from '../../hub/sample/seed-sample.ts';
import { openHubStore, type Location } from '../../hub/store/open-hub-store.ts';
import type { Store } from '../../hub/store/store.ts';
import { importOf, memberLine, type Lines } from './import-files.ts';
import { backends, freshLocation, removeLocation } from './test-hub.ts';

const ada = memberLine('A1', 'Ada');
const bo = memberLine('B2', 'Bo', 'usa');
const start: Lines = {
  members: [ada, bo],
  cards: [
    'A1,emea,A1,,active',
    'A1-OLD,emea,A1,,active',
    'B2,usa,B2,2030-01-01,active',
    'L9,usa,,,active',
    'L8,japan,,2030-01-01,active',
  ],
  products: ['A1,EOS R5,0012,2020-02-03,complete,DE', 'B2,EOS R5,0013,2020-02-03,complete,US'],
};

const noted = z.object({ change: z.string(), published: z.boolean() });

describe.each(backends)('what an import changes, on %s', (backend) => {
  let location: Location;
  let store: Store;
  let folder: string;
  beforeAll(async () => {
    location = await freshLocation(backend);
    store = await openHubStore(location, 'commands');
    folder = await mkdtemp(join(tmpdir(), 'hub-changes-'));
  });
  afterAll(async () => {
    await store.close();
    await removeLocation(location);
    await rm(folder, { recursive: true });
  });

  async function run(request: AdminRequest): Promise<string[]> {
    const lines: string[] = [];
    const exit = await requestRunner(store, () => Date.now())(request, (line) => lines.push(line));
    expect(exit).toBe(0);
    return lines;
  }

  /** What is noted by an import of these lines that nothing is built after. */
  async function changesBy(lines: Lines) {
    const { command: _command, ...files } = await importOf(folder, lines);
    const imported = await importFiles(store, files);
    if (!imported.ok) throw new Error(imported.problems.lines().join('\n'));
    return { counted: imported.changed, noted: await notes() };
  }

  async function notes(): Promise<z.infer<typeof noted>[]> {
    return store.rows(
      noted,
      `SELECT kind || ' ' || region || ' ' || key AS change, published FROM roster_changes ORDER BY kind, region, key`,
    );
  }

  it('is not noted before there is a roster', async () => {
    await changesBy({ ...start, members: [ada, memberLine('B2', 'Bob', 'usa')] });
    expect(await changesBy(start)).toEqual({ counted: null, noted: [] });
  });

  describe('once a roster is built', () => {
    beforeEach(async () => {
      await run(await importOf(folder, start));
      await run({ command: 'build', full: true });
      expect(await notes()).toEqual([]);
    });

    it('is nothing for the same files, whatever the order of their lines', async () => {
      const same = {
        ...start,
        members: [...start.members].reverse(),
        cards: [...start.cards].reverse(),
        products: [...start.products].reverse(),
      };
      expect(await changesBy(same)).toEqual({ counted: { members: 0, cards: 0, areMore: false }, noted: [] });
    });

    const cards = (from: string, to: string | null) => ({
      cards: start.cards.flatMap((line) => (line === from ? (to ?? []) : line)),
    });

    it.each<[string, Partial<Lines>, string[]]>([
      ['a name', { members: [memberLine('A1', 'Adah'), bo] }, ['member emea A1']],
      ['how a number is written', { members: [memberLine('a-1', 'Ada'), bo] }, ['member emea A1']],
      ['a region', { members: [memberLine('A1', 'Ada', 'asia'), bo] }, ['member asia A1', 'member emea A1']],
      ['a member who is new', { members: [ada, bo, memberLine('C3', 'Cy')] }, ['member emea C3']],
      [
        'a member who left',
        {
          members: [ada],
          ...cards('B2,usa,B2,2030-01-01,active', null),
          products: start.products.slice(0, 1),
        },
        ['member usa B2'],
      ],
      [
        'a product',
        { products: ['A1,EOS R5,0012,2020-02-04,complete,DE', ...start.products.slice(1)] },
        ['member emea A1'],
      ],
      ['products that are gone', { products: [] }, ['member emea A1', 'member usa B2']],
      [
        'a revoked card of a member',
        cards('A1-OLD,emea,A1,,active', 'A1-OLD,emea,A1,,revoked'),
        ['member emea A1'],
      ],
      [
        'a card that moves to another member',
        cards('A1-OLD,emea,A1,,active', 'A1-OLD,emea,B2,,active'),
        ['member emea A1', 'member usa B2'],
      ],
      ['a revoked card without a member', cards('L9,usa,,,active', 'L9,usa,,,revoked'), ['card usa L9']],
      ['a card without a member that is gone', cards('L9,usa,,,active', null), ['card usa L9']],
      [
        'a card without a member that is new',
        { cards: [...start.cards, 'L9,asia,,,active'] },
        ['card asia L9'],
      ],
      [
        'a card that becomes a member’s',
        cards('L9,usa,,,active', 'L9,usa,B2,,active'),
        ['card usa L9', 'member usa B2'],
      ],
      [
        'a card that loses its member',
        cards('A1-OLD,emea,A1,,active', 'A1-OLD,emea,,,active'),
        ['card emea A1OLD', 'member emea A1'],
      ],
    ])('is %s', async (_name, change, expected) => {
      const { counted, noted: found } = await changesBy({ ...start, ...change });
      expect(found).toEqual(expected.map((text) => ({ change: text, published: false })));
      const keysOf = (kind: string) =>
        expected.filter((text) => text.startsWith(kind)).map((text) => text.split(' ')[2]);
      expect(counted).toEqual({
        members: new Set(keysOf('member')).size,
        cards: keysOf('card').length,
        areMore: false,
      });
    });

    it('waits to be published again when it changes once more', async () => {
      await changesBy({ ...start, members: [memberLine('A1', 'Adah'), bo] });
      await run({ command: 'build', full: false });
      expect(await notes()).toEqual([{ change: 'member emea A1', published: true }]);
      await changesBy(start);
      expect(await notes()).toEqual([{ change: 'member emea A1', published: false }]);
    });

    it('is everybody when sample members come', async () => {
      await seedSample(store, { members: 30, seed: 1 });
      const changes = (await notes()).map(({ change }) => change);
      expect(changes.filter((change) => change.startsWith('member'))).toHaveLength(32);
      expect(changes).toEqual(
        expect.arrayContaining(['member emea A1', 'member emea 10000001', 'card usa L9']),
      );
    });

    it('is not counted beyond what makes a new base anyway', async () => {
      const many = Array.from({ length: 50_010 }, (_, card) => `M${card},usa,,,active`);
      const { counted, noted: found } = await changesBy({ ...start, cards: [...start.cards, ...many] });
      expect([counted?.areMore, found.length]).toEqual([true, 50_001]);
    });
  });
});
