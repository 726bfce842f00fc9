import { Dexie } from 'dexie';
import { inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../renderer/worker/open-database.ts';
import { splitGroups } from '../../domain/roster/segment-groups.ts';
import { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import type { BlobSeal } from '../../renderer/worker/roster/blob-seal.ts';
import { newId } from '../../renderer/worker/time.ts';
import { NONCE_BYTES, TAG_BYTES } from '../../renderer/worker/vault/sealed-size.ts';
import { textsIn } from '../support/find-text.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { makeDatabase, readRecords } from '../support/raw-database.ts';
import {
  openRosterDesk,
  pieceBytes,
  restarted,
  sealedBase,
  testSeal,
  type RosterDesk,
} from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const canaries = [
  'Quirinus Zwetschkenbaum',
  'Philomena Ofterdingen',
  'quirinus@zwetschkenbaum.example',
  '77130099551',
  'CARD-88217734',
  'LOOSE-5520917',
  'EOS-SERIAL-4471',
];

const [first, second, email, number, card, loose, serial] = canaries.map(String);

async function fill(desk: RosterDesk): Promise<void> {
  const { hub } = desk;
  const member = aMember(number ?? '', first ?? '', {
    email: email ?? '',
    cards: [aCard(card ?? '')],
    products: [
      {
        model: 'EOS R3',
        serial: serial ?? '',
        registered: '2026-01-01',
        details: 'complete',
        boughtIn: 'FR',
      },
    ],
  });
  hub.roster.publish({ members: [member], cards: [aCard(loose ?? '')] });
  await desk.fetchRoster();
  const changed = aMember('2', second ?? '');
  hub.roster.change({ kind: 'member', region: 'emea', number: '2', member: changed });
  await desk.fetchRoster();
  expect((await desk.roster.findNumber(card ?? '')).found).toHaveLength(1);
  expect(await desk.roster.search(second ?? '', 5)).toHaveLength(1);
}

/** Everything in the records of a database and in the files beside it, and what any bytes among it inflate to. */
async function readable(desk: RosterDesk): Promise<readonly unknown[]> {
  const { database, folder } = desk;
  const stored = [...(await readRecords(database.name)).values()].flat();
  const records = stored.filter((record) => typeof record === 'object' && record !== null);
  const values = records.flatMap((record): unknown[] => Object.values(record));
  const bytes = values.filter((value) => value instanceof Uint8Array);
  const inside = (sealed: Uint8Array) => sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  const files = [...folder.files.values()].map((file) => file.bytes);
  const { directory, dictionary } = desk.hub.roster;
  const groups = directory.segments
    .flatMap((segment) => splitGroups(inside(pieceBytes(desk, segment.hash)), segment) ?? [])
    .flatMap(({ deflated }) => inflated(deflated, dictionary));
  const pieces = [...bytes, ...sealedBase(desk)].flatMap((sealed) => inflated(inside(sealed)));
  return [...records, ...files, ...pieces, ...groups];
}

function inflated(bytes: Uint8Array, dictionary: Uint8Array = new Uint8Array()): Uint8Array[] {
  try {
    return [inflateSync(bytes, { dictionary })];
  } catch {
    return [];
  }
}

describe('the roster on the disk', () => {
  it('has nothing readable in it', async () => {
    const desk = await openRosterDesk();
    await fill(desk);
    expect(textsIn(await readable(desk), canaries)).toEqual([]);
  });

  it('would be found readable if it were not sealed', async () => {
    const around = NONCE_BYTES + TAG_BYTES;
    const open: BlobSeal = {
      seal(_place, plain) {
        const sealed = new Uint8Array(plain.length + around);
        sealed.set(plain, NONCE_BYTES);
        return Promise.resolve(sealed);
      },
      open: (_place, sealed) => Promise.resolve(sealed.slice(NONCE_BYTES, -TAG_BYTES)),
    };
    const desk = await openRosterDesk(new MemoryHub(), `unsealed-${newId()}`, open);
    await fill(desk);
    expect(textsIn(await readable(desk), canaries)).toEqual(canaries);
  });

  it('is not the same bytes twice', async () => {
    const [one, two] = [await openRosterDesk(), await openRosterDesk()];
    await fill(one);
    await fill(two);
    const sealedOf = async (desk: RosterDesk) => {
      const pieces = (await desk.database.pieces.toArray()).map(({ sealed }) => sealed);
      return [...pieces, ...sealedBase(desk)].map((sealed) => sealed.join());
    };
    const again = new Set(await sealedOf(one));
    expect((await sealedOf(two)).filter((sealed) => again.has(sealed))).toEqual([]);
  });
});

describe('a roster sealed with another vault’s key', () => {
  it('is none, stays until another is fetched, and is then cleared away', async () => {
    const desk = await openRosterDesk();
    await fill(desk);
    const { hub, database } = desk;
    database.close();
    const other = await openRosterDesk(hub, database.name, await testSeal(99));
    expect(other.roster.facts().builtAt).toBeNull();
    expect((await other.roster.findNumber(number ?? '')).found).toEqual([]);
    other.database.close();
    const back = await restarted(desk);
    expect((await back.roster.findNumber(number ?? '')).found).toHaveLength(1);
    back.database.close();
    const taking = await openRosterDesk(hub, database.name, await testSeal(99));
    expect(await taking.fetchRoster()).toEqual({ ok: true, changed: true });
    expect((await taking.roster.findNumber(number ?? '')).found).toHaveLength(1);
    expect((await restarted(desk)).roster.facts().builtAt).toBeNull();
  });
});

it.each([3, 4, 5])(
  'a database of version %i, with pieces of a base in it, is emptied when it is opened',
  async (version) => {
    const name = `version-${version}-${newId()}`;
    const noted = { keyPath: 'name', indexes: [], records: [{ name: 'ab', present: new Uint8Array(2) }] };
    await makeDatabase(name, version * 10, {
      ...(version === 4 ? { segments: noted } : {}),
      ...(version === 5 ? { bases: noted } : {}),
      pieces: { keyPath: 'hash', indexes: [], records: [{ hash: 'ab', sealed: new Uint8Array(40) }] },
      meta: { keyPath: 'key', indexes: [], records: [{ key: 'claim', sealed: new Uint8Array(44) }] },
    });
    const database = new RosterDatabase(name);
    await openDatabase(database);
    expect([...(await readRecords(name))].map(([, records]) => records)).toEqual([[], [], []]);
    database.close();
    await fill(await openRosterDesk(new MemoryHub(), name));
  },
);

it('a database of rows one by one is emptied when it is opened', async () => {
  const name = `rows-${newId()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    members: '[generation+region+key], [generation+key], *tokens, generation',
    cards: '++, [generation+key], generation',
    meta: '&key',
  });
  await old.table('members').add({ generation: 1, region: 'emea', key: '1', tokens: ['1:zwetschkenbaum'] });
  await old.table('cards').add({ generation: 1, key: card });
  await old.table('meta').add({ key: 'current', generation: 1, pack: { name: 'Rules' } });
  old.close();
  const database = new RosterDatabase(name);
  await openDatabase(database);
  expect([...(await readRecords(name))]).toEqual([
    ['bases', []],
    ['meta', []],
    ['pieces', []],
  ]);
  database.close();
  const desk = await openRosterDesk(new MemoryHub(), name);
  await fill(desk);
});
