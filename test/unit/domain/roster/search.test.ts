import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../domain/roster/search/person.ts';
import { knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { buildIndex, someQuery, someRoster } from './made-up-roster.ts';
import { naiveSearch } from './naive-search.ts';

const sample = knownMembers.goldFrance;
const nobody = () => false;
const rosterAndQuery = someRoster.chain((members) => fc.tuple(fc.constant(members), someQuery(members)));

describe('search in the index', () => {
  it('finds whom the rules name, in their order, and nobody else', () => {
    fc.assert(
      fc.property(rosterAndQuery, fc.integer({ min: 1, max: 25 }), ([members, query], limit) => {
        const found = buildIndex(members).search(query, limit, nobody);
        const wanted = naiveSearch(members.map(personOf), query, limit);
        expect(found.map(({ person, rank, sortKey }) => ({ person, rank, sortKey }))).toEqual(wanted);
        expect(found.map(({ ordinal }) => members[ordinal]?.memberNumber)).toEqual(
          wanted.map(({ person }) => person.memberNumber),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps back who is hidden, and fills the list with the next', () => {
    fc.assert(
      fc.property(rosterAndQuery, fc.integer({ min: 1, max: 10 }), ([members, query], limit) => {
        const isHidden = (person: Person) => person.status === 'blocked';
        const found = buildIndex(members).search(query, limit, isHidden);
        const shown = members.map(personOf).filter((person) => !isHidden(person));
        expect(found.map((match) => match.person)).toEqual(
          naiveSearch(shown, query, limit).map((match) => match.person),
        );
      }),
    );
  });

  it('finds nobody for a query without letters or digits, and by no number for one without digits', () => {
    const index = buildIndex([{ ...sample, memberNumber: 'US1', name: 'Anna' }]);
    for (const query of ['', '  ', '-', '…', '👩', '\ud83d'])
      expect(index.search(query, 20, nobody)).toEqual([]);
    expect(index.search('us', 20, nobody)).toEqual([]);
    expect(index.search('us1', 20, nobody)).toHaveLength(1);
  });

  it('lets two words of a query stand for one word of a name', () => {
    const index = buildIndex([{ ...sample, name: 'Anna' }]);
    expect(index.search('an anna', 20, nobody)).toHaveLength(1);
    expect(index.search('an berta', 20, nobody)).toEqual([]);
  });
});

function personOf({ region, memberNumber, name, country, level, status }: Person): Person {
  return { region, memberNumber, name, country, level, status };
}
