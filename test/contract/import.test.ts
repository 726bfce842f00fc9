import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardHeader, memberHeader, productHeader } from './import-files.ts';
import { readRoster } from './roster-on-wire.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';

const goodMembers = `${memberHeader}100,emea,DE,Jürgen Öğretmen,j@example.org,+49 30 23125 100,gold,2026-01-01,no,active,2020-02-03,2020-03-01
 0101 ,EMEA,fr,"Zo\u0065\u0308, ""Z""",,,,,YES,active,2021-01-01,\n`;
const goodCards = `${cardHeader}100,emea,100,,active\n100-OLD,emea,1-0-0,,revoked\nU77,usa,,2027-05-06,active\nU77,canada,,,active\n`;
const goodProducts = `${productHeader}100,EOS R5,0012,2020-02-03,complete,DE\n100,EOS R5,0012,2020-02-04,estimated,US\n`;

describe.each(backends)('import on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  let folder: string;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
    folder = await mkdtemp(join(tmpdir(), 'hub-import-'));
  });
  afterAll(async () => {
    await hub.remove();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    expect((await importing(goodMembers, goodCards, goodProducts)).exit).toBe(0);
  });

  async function importing(
    members: string | Uint8Array,
    cards: string | Uint8Array = goodCards,
    products: string | null = null,
  ) {
    const file = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    return hub.admin({
      command: 'import',
      members: await file('members.csv', members),
      cards: await file('cards.csv', cards),
      products: products === null ? null : await file('products.csv', products),
    });
  }

  it('brings members, cards and products to the desk as they stand in the files', async () => {
    const { manifest, members, cards } = await readRoster(desk);
    expect({ sample: manifest.sample, members: manifest.members, cards: manifest.cards }).toEqual({
      sample: false,
      members: 2,
      cards: 4,
    });
    const [zoe, juergen] = members;
    expect(zoe).toEqual({
      memberNumber: '0101',
      region: 'emea',
      country: 'FR',
      name: 'Zo\u00eb, "Z"',
      email: '',
      phone: '',
      level: null,
      levelSince: '2021-01-01',
      video: true,
      status: 'active',
      joined: '2021-01-01',
      cardSent: null,
      products: [],
      cards: [],
    });
    expect(juergen?.products).toEqual([
      { model: 'EOS R5', serial: '0012', registered: '2020-02-03', details: 'complete', boughtIn: 'DE' },
      { model: 'EOS R5', serial: '0012', registered: '2020-02-04', details: 'estimated', boughtIn: 'US' },
    ]);
    expect(juergen?.cards).toEqual([
      { number: '100', region: 'emea', expires: null, status: 'active' },
      { number: '100-OLD', region: 'emea', expires: null, status: 'revoked' },
    ]);
    expect(cards).toEqual([
      { number: 'U77', region: 'canada', expires: null, status: 'active' },
      { number: 'U77', region: 'usa', expires: '2027-05-06', status: 'active' },
    ]);
  });

  it('replaces: whoever is not in the files any more leaves the roster', async () => {
    await importing(`${memberHeader}7,emea,IT,Only One,,,,,no,active,2020-01-01,\n`, cardHeader);
    const { manifest } = await readRoster(desk);
    expect([manifest.members, manifest.cards]).toEqual([1, 0]);
  });

  it('takes backslashes as they stand, whatever a database means by them', async () => {
    const line = String.raw`7,emea,IT,\N,\.,a\tb\\,,,no,active,2020-01-01,`;
    await importing(
      `${memberHeader}${line}\n`,
      cardHeader,
      `${productHeader}7,a\\,\\N,2020-01-01,complete,DE\n`,
    );
    const [member] = (await readRoster(desk)).members;
    expect(member).toMatchObject({ name: '\\N', email: '\\.', phone: 'a\\tb\\\\' });
    expect(member?.products).toMatchObject([{ model: 'a\\', serial: '\\N' }]);
  });

  it('marks a hub with sample data as real again', async () => {
    await hub.admin({ command: 'sample', members: 30, seed: 1 });
    expect((await readRoster(desk)).manifest.sample).toBe(true);
    await importing(goodMembers);
    expect((await readRoster(desk)).manifest.sample).toBe(false);
  });

  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  const member = (number: string, rest = 'emea,DE,A,,,,,no,active,2020-01-01,') => `${number},${rest}\n`;

  it.each<
    [string, string, { members?: string | Uint8Array; cards?: string | Uint8Array; products?: string }]
  >([
    [
      'a member number twice, also when written otherwise',
      'members.csv, line 3, column member_number: stands on an earlier line',
      { members: memberHeader + member('ab-1') + member('AB 1') },
    ],
    [
      'a card twice in one region',
      'cards.csv, line 3, column number: stands on an earlier line',
      { cards: `${cardHeader}U1,usa,,,active\nu-1,usa,,,active\n` },
    ],
    [
      'a card of nobody',
      'cards.csv, line 2, column member_number: is not in the members file',
      { cards: `${cardHeader}100,emea,999,,active\n` },
    ],
    [
      'a product of nobody',
      'products.csv, line 2, column member_number: is not in the members file',
      { products: `${productHeader}999,EOS R5,1,2020-01-01,complete,DE\n` },
    ],
    [
      'more cards than a member can have',
      'cards.csv, line 22, column member_number: has more than 20 cards',
      { cards: cardHeader + Array.from({ length: 21 }, (_, card) => `N${card},emea,100,,active\n`).join('') },
    ],
    [
      'more products than a member can have',
      'products.csv, line 202, column member_number: has more than 200 products',
      {
        products:
          productHeader +
          Array.from({ length: 201 }, (_, serial) => `100,EOS R5,${serial},2020-01-01,complete,DE\n`).join(
            '',
          ),
      },
    ],
    [
      'a wrong date in the last of many lines',
      'members.csv, line 5002, column joined: is not a date',
      {
        members:
          memberHeader +
          Array.from({ length: 5000 }, (_, number) => member(String(number))).join('') +
          member('x', 'emea,DE,A,,,,,no,active,2023-02-29,'),
      },
    ],
    [
      'a year that no calendar has',
      'members.csv, line 2, column joined: is not a date',
      { members: memberHeader + member('1', 'emea,DE,A,,,,,no,active,0000-01-01,') },
    ],
    [
      'a file that ends within a line',
      'members.csv, line 3: has 2 fields instead of 12',
      { members: goodMembers.slice(0, 210) },
    ],
    [
      'a file that ends within quotes',
      'cards.csv, line 2, column number: a quote that starts here is never closed',
      { cards: `${cardHeader}"100,emea,100,,active\n` },
    ],
    [
      'a field of a million characters',
      'members.csv, line 2',
      { members: memberHeader + member('1', `emea,DE,${'x'.repeat(1_000_000)},,,,,no,active,2020-01-01,`) },
    ],
    [
      'Latin-1',
      'members.csv, line 2: this is not UTF-8',
      { members: bytes(memberHeader, '1,emea,DE,J', [0xfc], 'rgen,,,,,no,active,2020-01-01,\n') },
    ],
    ['UTF-16', 'members.csv: this is UTF-16', { members: Buffer.from(`\ufeff${goodMembers}`, 'utf16le') }],
    ['a file without members', 'members.csv: there are no members', { members: memberHeader }],
    ['an empty file', 'cards.csv: the file is empty', { cards: '' }],
    [
      'a NUL within a name',
      'members.csv, line 2, column name: contains a line break or a control character',
      { members: memberHeader + member('1', 'emea,DE,A\u0000B,,,,,no,active,2020-01-01,') },
    ],
  ])('leaves everything as it was for %s', async (_name, problem, files) => {
    const before = await readRoster(desk);
    const { exit, lines } = await importing(
      files.members ?? goodMembers,
      files.cards,
      files.products ?? null,
    );
    expect(exit).toBe(1);
    expect(lines[0]).toContain('Nothing was imported');
    expect(lines[1]).toContain(problem);
    await hub.admin({ command: 'build', full: false });
    const after = await readRoster(desk);
    expect([after.members, after.cards]).toEqual([before.members, before.cards]);
  });

  it('names the first twenty problems and counts the others', async () => {
    const bad = Array.from({ length: 150 }, (_, number) =>
      member(String(number), 'mars,DE,A,,,,,no,active,2020-01-01,'),
    );
    const { lines } = await importing(memberHeader + bad.join(''));
    expect(lines).toHaveLength(22);
    expect(lines[1]).toBe(
      'members.csv, line 2, column region: is none of: emea, usa, canada, japan, asia, china, oceania, latin-america',
    );
    expect(lines.at(-1)).toBe('… and 130 more.');
    const twice = await importing(
      memberHeader + Array.from({ length: 150 }, () => member('5')).join(''),
      cardHeader,
    );
    expect(twice.lines).toHaveLength(22);
    expect(twice.lines.at(-1)).toBe('… and 129 more.');
  });

  it('says which file is not there', async () => {
    const missing = join(folder, 'nowhere.csv');
    const { exit, lines } = await hub.admin({
      command: 'import',
      members: missing,
      cards: missing,
      products: null,
    });
    expect([exit, lines[1]]).toEqual([1, 'nowhere.csv: there is no such file']);
  });
});
