import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardKey } from '../../../../domain/roster/card-number.ts';
import { decodeChanges, encodeChanges, type RosterChange } from '../../../../domain/roster/changes.ts';
import { FoldedChanges } from '../../../../domain/roster/overlay/folded-changes.ts';
import { indexChanges } from '../../../../domain/roster/overlay/index-changes.ts';
import { IndexedChanges } from '../../../../domain/roster/overlay/indexed-changes.ts';
import { Overlay } from '../../../../domain/roster/overlay/overlay.ts';
import type { CardRow, MemberRow } from '../../../../domain/roster/rows.ts';
import { mergeMatches } from '../../../../domain/roster/search/merge.ts';
import { knownCards, knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { buildIndex, changeTo, inOrder, someMember, someQuery, someRoster } from './made-up-roster.ts';

/** Members that are gone, are others now, or have come, some of them more than once. */
function someChanges(base: readonly MemberRow[]): fc.Arbitrary<RosterChange[]> {
  const known = base.length === 0 ? someMember : fc.constantFrom(...base);
  const changed = fc
    .tuple(known, someMember)
    .map(([old, { name, level, status }]) => changeTo({ ...old, name, level, status }));
  const gone = fc
    .oneof(known, someMember)
    .map((member): RosterChange => ({ ...changeTo(member), member: null }));
  return fc.array(fc.oneof(changed, gone, someMember.map(changeTo)), { maxLength: 20, size: 'max' });
}

const changedRoster = someRoster.chain((base) =>
  someChanges(base).chain((changes) =>
    fc.record({
      base: fc.constant(base),
      changes: fc.constant(changes),
      query: someQuery([
        ...base,
        ...changes.flatMap((change) => (change.kind === 'member' && change.member) || []),
      ]),
      pageSize: fc.integer({ min: 1, max: 8 }),
      /** Pages that have an index: none, some, or all of them. */
      indexed: fc.nat(20),
    }),
  ),
);

describe('base and overlay', () => {
  it('answer together as a roster built anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        changedRoster,
        fc.integer({ min: 1, max: 25 }),
        async ({ base, changes, query, pageSize, indexed }, limit) => {
          const overlay = await overlayOf(pagesOf(changes, pageSize), indexed);
          const members = applied(base, changes);
          const found = mergeMatches(
            [
              buildIndex(base).search(query, limit, (person) =>
                overlay.hides(person.region, cardKey(person.memberNumber), 'member'),
              ),
              overlay.search(query, limit),
            ],
            limit,
          );
          const anew = buildIndex(members).search(query, limit, () => false);
          expect(found).toEqual(anew.map((match) => match.person));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('have each member as it was last said to be', async () => {
    await fc.assert(
      fc.asyncProperty(changedRoster, async ({ base, changes, pageSize, indexed }) => {
        const overlay = await overlayOf(pagesOf(changes, pageSize), indexed);
        const members = applied(base, changes);
        for (const { region, number } of changes) {
          const key = cardKey(number);
          const now = members.find(
            (member) => member.region === region && cardKey(member.memberNumber) === key,
          );
          expect(overlay.hides(region, key, 'member')).toBe(true);
          expect(
            overlay.find(key).filter((line) => line.kind === 'member' && line.member.region === region),
          ).toEqual(now === undefined ? [] : [{ kind: 'member', member: now }]);
        }
      }),
    );
  });
});

describe.each([
  ['straight from pages', 0],
  ['with an index', 9],
  ['partly with an index', 1],
])('the overlay %s', (_, indexed) => {
  const member: MemberRow = {
    ...knownMembers.goldFrance,
    cards: [
      { number: knownMembers.goldFrance.memberNumber, region: 'emea', expires: null, status: 'active' },
      { number: 'UK 013795-rs', region: 'emea', expires: null, status: 'revoked' },
    ],
  };
  const card: CardRow = knownCards.usaCardOnly;

  it('finds a member by each of its numbers, once', async () => {
    const overlay = await overlayOf([[changeTo(member)]], indexed);
    expect(overlay.find('10000002')).toEqual([{ kind: 'member', member }]);
    expect(overlay.find('UK013795RS')).toEqual([{ kind: 'member', member }]);
    expect(overlay.find('10000003')).toEqual([]);
  });

  it('knows what its members registered, and which lines of the base no longer count', async () => {
    const { products } = member;
    const gone = knownMembers.silverEstimated;
    const overlay = await overlayOf(
      [
        [changeTo({ ...member, products: [] }), { ...changeTo(gone), member: null }],
        [changeTo({ ...member, products: products.slice(0, 1) })],
      ],
      indexed,
    );
    const [first, second] = products.map((product) => overlay.hasProduct(product));
    expect([first, second]).toEqual([true, false]);
    expect(overlay.hasProduct({ model: 'EOS R7', serial: '112031000219' })).toBe(false);
    expect(overlay.hidesLine({ kind: 'member', member })).toBe(true);
    expect(overlay.hidesLine({ kind: 'member', member: gone })).toBe(true);
    expect(overlay.hidesLine({ kind: 'member', member: knownMembers.polishName })).toBe(false);
    expect(overlay.hidesLine({ kind: 'card', card })).toBe(false);
  });

  it('takes cards without a member by themselves, and never for a member of that number', async () => {
    const { number, region } = card;
    const revoked = { ...card, status: 'revoked' as const };
    const overlay = await overlayOf(
      [[{ kind: 'card', region, number, card }], [{ kind: 'card', region, number, card: revoked }]],
      indexed,
    );
    expect(overlay.find(number)).toEqual([{ kind: 'card', card: revoked }]);
    expect(overlay.hides(region, number, 'card')).toBe(true);
    expect(overlay.hides(region, number, 'member')).toBe(false);
    expect(overlay.hides('emea', number, 'card')).toBe(false);
    expect(overlay.search(number, 20)).toEqual([]);
  });

  it('hides a card without a member that is no more, and has nothing in its place', async () => {
    const { number, region } = card;
    const overlay = await overlayOf([[{ kind: 'card', region, number, card: null }]], indexed);
    expect(overlay.hides(region, number, 'card')).toBe(true);
    expect(overlay.find(number)).toEqual([]);
  });

  it('lists namesakes with one number by their regions, as the base does', async () => {
    const abroad = { ...member, region: 'usa' as const };
    const regionsOf = (people: readonly Pick<MemberRow, 'region'>[]) => people.map(({ region }) => region);
    const both = (await overlayOf([[changeTo(abroad), changeTo(member)]], indexed)).search(member.name, 20);
    expect(regionsOf(both.map((match) => match.person))).toEqual(['emea', 'usa']);
    const base = buildIndex([abroad]).search(member.name, 20, () => false);
    const own = (await overlayOf([[changeTo(member)]], indexed)).search(member.name, 20);
    const merged = mergeMatches([base, own], 20);
    expect(regionsOf(merged)).toEqual(['emea', 'usa']);
  });

  it('without changes hides and finds nothing', async () => {
    const overlay = await overlayOf([], indexed);
    expect(overlay.hides('emea', '10000001', 'member')).toBe(false);
    expect(overlay.find('10000001')).toEqual([]);
    expect(overlay.search('a', 20)).toEqual([]);
  });
});

/** The first `indexed` pages with an index, the others without. */
async function overlayOf(pages: readonly (readonly RosterChange[])[], indexed: number): Promise<Overlay> {
  const newer = FoldedChanges.of(pages.slice(indexed));
  if (indexed === 0) return new Overlay([newer]);
  const others = pages.slice(0, indexed);
  const stream = await indexChanges(FoldedChanges.of(others), () => Promise.resolve());
  const older = IndexedChanges.read(stream, others.map(encodeChanges));
  if (older === null) throw new Error('an index just made must be read');
  return new Overlay([newer, older]);
}

/** By the way they take to the desk. */
function pagesOf(changes: readonly RosterChange[], size: number): RosterChange[][] {
  const pages: RosterChange[][] = [];
  for (let at = 0; at < changes.length; at += size) {
    const page = decodeChanges(encodeChanges(changes.slice(at, at + size)));
    if (page === null) throw new Error('a page just written must be read');
    pages.push(page);
  }
  return pages;
}

/** The members after all changes, found out one change at a time. */
function applied(base: readonly MemberRow[], changes: readonly RosterChange[]): MemberRow[] {
  const members = changes.reduce<MemberRow[]>(
    (now, change) => {
      if (change.kind === 'card') return now;
      const others = now.filter(
        (member) =>
          member.region !== change.region || cardKey(member.memberNumber) !== cardKey(change.number),
      );
      return change.member === null ? others : [...others, change.member];
    },
    [...base],
  );
  return inOrder(members);
}
