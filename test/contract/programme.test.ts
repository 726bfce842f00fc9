import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtInPack, europeanProgramme } from '../../domain/programme/built-in-pack.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { samplePack, sampleProgramme } from '../../domain/programme/sample-pack.ts';
import { openHub } from '../../hub/open-hub.ts';
import { acceptPack, packInForce } from '../../hub/programme/packs.ts';
import { openHubStore } from '../../hub/store/open-hub-store.ts';
import type { Store } from '../../hub/store/store.ts';
import { manifestTag, nextManifest, readManifest, readPack } from './roster-on-wire.ts';
import { deskAt, enrolDesk, type TestDesk } from './test-desk.ts';
import {
  backends,
  freshLocation,
  removeLocation,
  startFreshHub,
  startTestHub,
  type TestHub,
} from './test-hub.ts';

/** Members 1 to 4 live in France, 5 in Japan; 1 to 3 have two bodies and three lenses, the others nothing. */
const members =
  'member_number,region,country,name,email,phone,level,level_since,video,status,joined,card_sent\n' +
  [1, 2, 3, 4].map((number) => `${number},emea,FR,Kanarienvogel,,,,,no,active,2020-01-01,\n`).join('') +
  '5,japan,JP,Kanarienvogel,,,,,no,active,2020-01-01,\n';
const cards = 'number,region,member_number,expires,status\nU77,usa,,,active\n';
const products =
  'member_number,model,serial,registered,details,bought_in\n' +
  [1, 2, 3]
    .flatMap((number) =>
      ['EOS 80D', 'EOS 80D', 'Lens', 'Lens', 'Lens'].map(
        (model, at) => `${number},${model},${number}${at},2020-02-03,complete,FR\n`,
      ),
    )
    .join('');

/** The published programme with a lens, in a version of its own. */
const office = (version: string, change: Partial<ProgrammePack> = {}): ProgrammePack => ({
  ...builtInPack,
  name: 'CPS of the office',
  version,
  programmes: [
    {
      ...europeanProgramme,
      products: [...europeanProgramme.products, { model: 'Lens', kind: 'lens', limit: 'platinum' }],
    },
  ],
  ...change,
});

describe.each(backends)('the programme on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-programme-'));
    for (const [name, content] of Object.entries({ members, cards, products })) {
      await writeFile(join(folder, `${name}.csv`), content);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
  });
  afterEach(async () => {
    await hub.remove();
  });

  const importMembers = () => {
    const file = (name: string) => join(folder, `${name}.csv`);
    const [membersFile, cardsFile, productsFile] = [file('members'), file('cards'), file('products')];
    return hub.admin({ command: 'import', members: membersFile, cards: cardsFile, products: productsFile });
  };
  /** Stops the hub, works on its database, and starts it again for the same desk. */
  const betweenHubs = async (work: (store: Store) => Promise<unknown>) => {
    await hub.close();
    const store = await openHubStore(hub.location, 'commands');
    await work(store);
    await store.close();
    hub = await startTestHub(hub.location);
    desk = deskAt(hub.url, desk);
  };
  const importPack = async (pack: unknown, accept: boolean) => {
    const file = join(folder, 'pack.json');
    await writeFile(file, typeof pack === 'string' ? pack : JSON.stringify(pack));
    return hub.admin({ command: 'import programme', file, accept });
  };
  const accept = async (pack: ProgrammePack) => {
    expect((await importPack(pack, true)).exit).toBe(0);
  };
  const exported = async (): Promise<unknown> => {
    const { lines } = await hub.admin({ command: 'export programme' });
    return JSON.parse(lines.join('\n'));
  };
  const delivered = async () => readPack(desk, await readManifest(desk));

  it('is the one that comes with the app until another is accepted', async () => {
    expect(await exported()).toEqual(builtInPack);
    await importMembers();
    expect(await delivered()).toEqual(builtInPack);
  });

  it('is compared for all members, by count only, and nothing is changed by that', async () => {
    await importMembers();
    const tag = await manifestTag(desk);
    const { exit, lines } = await importPack(office('office-1'), false);
    expect(exit).toBe(0);
    expect(lines[0]).toMatch(
      /^Version office-1, compared with faq-2, .* at a desk in France on \d+ \w+ 20\d\d\.$/,
    );
    expect(lines.slice(1, 3)).toEqual([
      'Of 5 members, 3 would get another answer:',
      '  3  Standard service  →  Priority, Silver',
    ]);
    // The kits of these members count alike on both days.
    expect(lines[3]).toMatch(/^On 1 January 20\d\d, when levels are recalculated, with the kit of today:$/);
    expect(lines.slice(4, -1)).toEqual(lines.slice(1, 3));
    expect(lines.slice(-1)).toEqual([
      'Nothing is changed yet. The same command with --accept puts the pack in force.',
    ]);
    expect(await nextManifest(desk, tag)).toBeNull();
    expect(await exported()).toEqual(builtInPack);
  });

  it("is compared for the event's own day", async () => {
    await importMembers();
    const day = async () =>
      /on (\d+ \w+ \d+)\.$/.exec((await importPack(office('x-1'), false)).lines[0] ?? '')?.[1];
    const country = 'FR';
    await hub.admin({ command: 'event', name: 'West', country, timeZone: 'Pacific/Pago_Pago' });
    const west = await day();
    await hub.admin({ command: 'event', name: 'East', country, timeZone: 'Pacific/Kiritimati' });
    // The two are 25 hours apart, so never on the same day.
    expect(await day()).not.toBe(west);
  });

  it('reaches a desk at its next sync once it is accepted, with the members it has', async () => {
    await importMembers();
    const before = await readManifest(desk);
    const tag = await manifestTag(desk);
    const { exit, lines } = await importPack(office('office-1'), true);
    expect([exit, lines.at(-3)]).toEqual([0, 'In force is CPS of the office, version office-1.']);
    expect(lines.at(-2)).toContain('programme office-1');
    const manifest = await nextManifest(desk, tag);
    if (manifest === null) throw new Error('the desk has the newest manifest already');
    expect(manifest.directory).toEqual(before.directory);
    expect(manifest.sample).toBe(false);
    expect(await readPack(desk, manifest)).toEqual(office('office-1'));
    // A desk may still be fetching the roster before.
    expect(await readPack(desk, before)).toEqual(builtInPack);
  });

  it('stays in force over builds, imports and a restart, and comes out as it went in', async () => {
    await importMembers();
    await accept(office('office-1'));
    await importMembers();
    await hub.admin({ command: 'build', full: false });
    hub = await hub.restart();
    desk = deskAt(hub.url, desk);
    expect(await delivered()).toEqual(office('office-1'));
    const again = await importPack(JSON.stringify(await exported(), null, 4), true);
    expect(again).toEqual({ exit: 0, lines: ['Version office-1 is in force already.'] });
  });

  it('can be accepted before there are members, and goes out with the first roster', async () => {
    const { exit, lines } = await importPack(office('office-1'), true);
    expect([exit, lines.at(-1)]).toEqual([0, 'It goes out with the first roster: import members.']);
    expect((await desk.get('/v1/roster/manifest')).status).toBe(404);
    await importMembers();
    expect(await delivered()).toEqual(office('office-1'));
  });

  const torn = JSON.stringify(office('office-2')).slice(0, -5);
  it.each<[string, unknown, string]>([
    ['a torn file', torn, 'pack.json: is not whole'],
    ['a byte order mark', `\ufeff${torn}`, 'pack.json: starts with a byte order mark'],
    ['a problem inside', { ...office('office-2'), cardOverdueDays: 0 }, 'pack.json: $.cardOverdueDays: '],
    ['an older version', office('office-0'), 'Version office-0 is older than office-1'],
    [
      'the version in force with other content',
      office('office-1', { name: 'Other' }),
      'Another pack has version office-1',
    ],
    ['a version that was replaced', builtInPack, 'Version faq-2 was replaced by office-1'],
  ])('leaves everything as it was for %s', async (_name, pack, problem) => {
    await importMembers();
    await accept(office('office-1'));
    const tag = await manifestTag(desk);
    for (const accepting of [false, true]) {
      const { exit, lines } = await importPack(pack, accepting);
      expect(exit).toBe(1);
      expect(lines.join('\n')).toContain(problem);
      expect(lines.join('\n')).toContain('Nothing was changed');
    }
    expect(await nextManifest(desk, tag)).toBeNull();
    expect(await exported()).toEqual(office('office-1'));
    await hub.admin({ command: 'build', full: false });
    expect(await delivered()).toEqual(office('office-1'));
  });

  it('is printed as lines whatever its name holds', async () => {
    const { lines } = await importPack(office('office-1', { name: 'A\u001b[2J\nB' }), true);
    expect(lines).toContain('In force is A [2J B, version office-1.');
  });

  it('says nothing about anybody', async () => {
    await importMembers();
    const { lines } = await importPack(office('office-1'), true);
    expect(lines.join('\n') + hub.log.join('\n')).not.toContain('Kanarienvogel');
  });

  it('is the sample with sample members, and what it was before with real ones', async () => {
    await importMembers();
    await accept(office('office-1'));
    await hub.admin({ command: 'sample', members: 40, seed: 1 });
    expect(await delivered()).toEqual(samplePack);
    await importMembers();
    expect(await delivered()).toEqual(office('office-1'));
    expect((await readManifest(desk)).sample).toBe(false);
  });

  it('can be another with sample members, the one before them included', async () => {
    await accept(office('office-1'));
    await hub.admin({ command: 'sample', members: 40, seed: 1 });
    await accept(office('office-1'));
    expect(await delivered()).toEqual(office('office-1'));
    await accept(office('office-2'));
    expect((await readManifest(desk)).sample).toBe(true);
    await importMembers();
    expect(await delivered()).toEqual(office('office-2'));
  });

  it('marks the roster as sample when the pack is, until the next real members', async () => {
    await importMembers();
    const practice = office('practice-1', { sample: true, programmes: [sampleProgramme] });
    const { lines } = await importPack(practice, true);
    expect(lines).toContain('This pack is marked as sample, and every screen will say so.');
    expect((await readManifest(desk)).sample).toBe(true);
    expect(await delivered()).toEqual(practice);
    await importMembers();
    expect((await readManifest(desk)).sample).toBe(false);
    expect(await delivered()).toEqual(builtInPack);
  });

  it('goes out with the same command when it was put in force and the build did not happen', async () => {
    await importMembers();
    await betweenHubs((store) => acceptPack(store, office('office-1'), Date.now()));
    expect(await delivered()).toEqual(builtInPack);
    const { exit, lines } = await importPack(office('office-1'), true);
    expect([exit, lines[0]]).toEqual([0, 'Version office-1 is in force already.']);
    expect(await delivered()).toEqual(office('office-1'));
  });

  it('of two that come at the same moment is the one accepted last', async () => {
    await importMembers();
    const files = await Promise.all(
      ['left-1', 'right-1'].map(async (version) => {
        const file = join(folder, `${version}.json`);
        await writeFile(file, JSON.stringify(office(version)));
        return file;
      }),
    );
    const done = await Promise.all(
      files.map((file) => hub.admin({ command: 'import programme', file, accept: true })),
    );
    expect(done.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(await delivered()).toEqual(await exported());
  });
});

describe('a hub without an event', () => {
  it('compares no programme and says what to do', async () => {
    const location = await freshLocation('postgres');
    const folder = await mkdtemp(join(tmpdir(), 'hub-programme-'));
    const file = join(folder, 'pack.json');
    await writeFile(file, JSON.stringify(office('office-1')));
    const opening = await openHub(location, Date.now, 'commands');
    if (opening.state !== 'open') throw new Error('a database is never held');
    const lines: string[] = [];
    const exit = await opening.run({ command: 'import programme', file, accept: true }, (line) =>
      lines.push(line),
    );
    const inForce = await packInForce(opening.store);
    await opening.close();
    await removeLocation(location);
    await rm(folder, { recursive: true });
    expect([exit, inForce]).toEqual([1, builtInPack]);
    expect(lines.join('\n')).toContain('npm run hub -- event');
  });
});
