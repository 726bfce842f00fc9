import { deflateSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RosterChange } from '../../domain/roster/changes.ts';
import { blobHash } from '../../domain/roster/roster-manifest.ts';
import type { MemberRow, ProductRow } from '../../domain/roster/rows.ts';
import { registeredTo } from '../../renderer/worker/intakes/registered-to.ts';
import type { RosterRows } from '../support/roster-base.ts';
import { openRosterDesk, pieceBytes, restarted, type RosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const product = (model: string, serial: string): ProductRow => ({
  model,
  serial,
  registered: '2024-01-01',
  details: 'complete',
  boughtIn: 'FR',
});

const camera = product('EOS 500D', '0123ab');
const lens = product('EF 50mm f/1.4 USM', '00520031');

/** Enough that a product's owner is among others, and that most are in another segment. */
const others = Array.from({ length: 30 }, (_, at) =>
  aMember(String(300_010 + at), `Sample Other${at}`, { products: [product('EOS R7', String(1000 + at))] }),
);
const owner = aMember('300021A', 'Sample Owner', { products: [lens, camera] });
const visitor = aMember('300005', 'Sample Visitor', { products: [product('EOS R3', '77')] });
const rows: RosterRows = { members: [...others, owner, visitor], cards: [] };

const changed = (member: MemberRow): RosterChange => ({
  kind: 'member',
  region: member.region,
  number: member.memberNumber,
  member,
});

async function deskWith(published = rows): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish(published);
  expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
  return desk;
}

function ask({ roster }: RosterDesk, { model, serial }: ProductRow, memberNumber: string | null) {
  return registeredTo(roster, { model, serial }, { person: { name: '', memberNumber, card: null } });
}

afterEach(() => vi.useRealTimers());

describe('a product on the roster', () => {
  it('is somebody else’s when another member registered it, and by no other word', async () => {
    const desk = await deskWith();
    expect(await ask(desk, camera, visitor.memberNumber)).toBe('somebody-else');
    expect(await ask(desk, lens, visitor.memberNumber)).toBe('somebody-else');
    for (const { products } of others) {
      expect(products[0] && (await ask(desk, products[0], visitor.memberNumber))).toBe('somebody-else');
    }
  });

  it('is found by whichever name of its model, its letters in any case, and as nothing else', async () => {
    const desk = await deskWith();
    const asked = (model: string, serial: string) => ask(desk, product(model, serial), visitor.memberNumber);
    expect(await asked('EOS Rebel T1i', '0123AB')).toBe('somebody-else');
    expect(await asked('eos kiss X3', '0123ab')).toBe('somebody-else');
    expect(await asked('EOS 550D', '0123AB')).toBeNull();
    expect(await asked('EOS 500D', '123AB')).toBeNull();
    expect(await asked('EF 50mm f/1.4 USM', '520031')).toBeNull();
  });

  it('is a member’s when it is not known who the visitor is', async () => {
    const desk = await deskWith();
    expect(await ask(desk, camera, null)).toBe('a-member');
    expect(await ask(desk, camera, '99999999')).toBe('a-member');
    expect(await ask(desk, product('EOS R7', '9'), null)).toBeNull();
  });

  it('is nobody else’s when the visitor registered it, be it second hand', async () => {
    const desk = await deskWith();
    expect(await ask(desk, camera, owner.memberNumber)).toBeNull();
    const both = await deskWith({
      ...rows,
      members: [...rows.members, { ...visitor, memberNumber: '300006', products: [camera] }],
    });
    expect(await ask(both, camera, '300006')).toBeNull();
    expect(await ask(both, camera, owner.memberNumber)).toBeNull();
    expect(await ask(both, camera, visitor.memberNumber)).toBe('somebody-else');
  });

  it.each(['closed', 'blocked'] as const)('counts also where the account is %s', async (status) => {
    const desk = await deskWith({ members: [visitor, { ...owner, status }], cards: [] });
    expect(await ask(desk, camera, visitor.memberNumber)).toBe('somebody-else');
  });
});

describe('changes since the base', () => {
  it('win over it: what a member no longer has is nobody’s, what one has now is theirs', async () => {
    const desk = await deskWith();
    const tripod = product('Tripod', 'T1');
    desk.hub.roster.change(
      changed({ ...owner, products: [lens] }),
      changed({ ...visitor, products: [tripod] }),
      { kind: 'member', region: 'emea', number: '300010', member: null },
    );
    await desk.fetchRoster();
    expect(await ask(desk, camera, '300012')).toBeNull();
    expect(await ask(desk, lens, '300012')).toBe('somebody-else');
    expect(await ask(desk, tripod, '300012')).toBe('somebody-else');
    expect(await ask(desk, tripod, visitor.memberNumber)).toBeNull();
    expect(await ask(desk, product('EOS R7', '1000'), '300012')).toBeNull();
    expect(await ask(desk, product('EOS R7', '1001'), '300012')).toBe('somebody-else');
  });
});

describe('nothing is claimed', () => {
  it('without a roster, or by one that is too old', async () => {
    expect(await ask(await openRosterDesk(), camera, null)).toBeNull();
    const desk = await deskWith();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 15 * 24 * 60 * 60_000);
    expect(await ask(desk, camera, null)).toBeNull();
  });

  it('where the owner’s or the visitor’s segment can’t be read, which is then fetched again', async () => {
    for (const [damaged, memberNumber] of [
      [owner, null],
      [visitor, visitor.memberNumber],
    ] as const) {
      const desk = await deskWith();
      const sealed = pieceBytes(desk, segmentOf(desk, damaged));
      sealed[20] = (sealed[20] ?? 0) ^ 1;
      const again = await restarted(desk);
      expect(await ask(again, camera, memberNumber)).toBeNull();
      expect(again.inUse.isWhole).toBe(false);
      expect(await again.fetchRoster()).toEqual({ ok: true, changed: true });
      expect(await ask(again, camera, memberNumber)).not.toBeNull();
    }
  });

  it('by a roster of before there was an index of serial numbers, which goes on answering until the next', async () => {
    const desk = await openRosterDesk();
    const { roster } = desk.hub;
    roster.publish(rows);
    const { serials: _serials, ...before } = roster.directory;
    const bytes = deflateSync(new TextEncoder().encode(JSON.stringify({ ...before, format: 2 })));
    roster.blobs.set(blobHash(bytes), bytes);
    roster.publish(rows, { directory: { hash: blobHash(bytes), bytes: bytes.length } });
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    const again = await restarted(desk);
    expect((await again.roster.findNumber(owner.memberNumber)).found).toMatchObject([{ member: owner }]);
    expect(await ask(again, camera, visitor.memberNumber)).toBeNull();
    roster.publish(rows);
    expect(await again.fetchRoster()).toEqual({ ok: true, changed: true });
    expect(await ask(again, camera, visitor.memberNumber)).toBe('somebody-else');
  });
});

/** The segment a member of the base is in. */
function segmentOf({ inUse }: RosterDesk, { memberNumber }: MemberRow): string {
  const roster = inUse.current;
  const [ordinal = -1] = roster?.index.candidates(memberNumber) ?? [];
  const place = roster?.segments.place(ordinal);
  if (place == null) throw new Error('the member is in the base');
  return place.segment.hash;
}
