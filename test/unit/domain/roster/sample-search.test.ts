import { beforeAll, describe, expect, it } from 'vitest';
import { cardKey } from '../../../../domain/roster/card-number.ts';
import type { RosterIndex } from '../../../../domain/roster/index/roster-index.ts';
import type { MemberRow } from '../../../../domain/roster/rows.ts';
import { MATCH_RANK } from '../../../../domain/roster/search/person.ts';
import { knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { sampleMember } from '../../../../hub/sample/sample-member.ts';
import { buildIndex, inOrder } from './made-up-roster.ts';
import { naiveSearch } from './naive-search.ts';

const SAMPLE_SIZE = 20_000;
const nobody = () => false;

describe('search among tens of thousands', () => {
  let members: MemberRow[];
  let index: RosterIndex;

  beforeAll(() => {
    const sample = Array.from({ length: SAMPLE_SIZE }, (_, number) => sampleMember(1, number));
    members = inOrder([...sample, ...Object.values(knownMembers)]);
    index = buildIndex(members);
  });

  it.each([
    ['kathe blumhofer', knownMembers.platinumGermany],
    ['BLÜMHOFER käthe', knownMembers.platinumGermany],
    ['kaethe bluemhofer', knownMembers.platinumGermany],
    ['rehacek', knownMembers.czechName],
    ['rehacke stastik', knownMembers.czechName],
    ['zaneta swieteckawicz', knownMembers.polishName],
    ['lakowska żan', knownMembers.polishName],
    ['藤沢 ひなた', knownMembers.japaneseMember],
    ['ひなた', knownMembers.japaneseMember],
    ['щербович соломія', knownMembers.silverOnlyCountry],
    ['СОЛОМЯ щербо', knownMembers.silverOnlyCountry],
    ['inigo navarroz', knownMembers.blockedAccount],
  ])('%s finds the one who is meant', (query, { memberNumber }) => {
    const found = index.search(query, 20, nobody).map((match) => match.person.memberNumber);
    expect(found).toContain(memberNumber);
  });

  it.each([
    'Greek',
    'Cyrillic',
    'Han',
    'Hiragana',
    'Hebrew',
    'Arabic',
    'Thai',
    'Hangul',
    'Georgian',
    'Latin',
  ])('people whose names are written in %s are found by their names', (script) => {
    const written = new RegExp(`\\p{Script=${script}}`, 'u');
    const some = members.filter((member) => written.test(member.name)).slice(0, 20);
    expect(some.length).toBeGreaterThan(0);
    for (const { name, memberNumber } of some) {
      const found = index.search(name, members.length, nobody);
      const one = found.find((match) => match.person.memberNumber === memberNumber);
      expect(one).toMatchObject({ rank: MATCH_RANK.whole, person: { name } });
    }
  });

  it.each(['a', 'an ma', 'müll', 'marai', 'pap', 'jan de', '2', '20', '2012', 'JP', 'о', '李'])(
    '%s finds exactly whom the rules name',
    (query) => {
      const found = index.search(query, 20, nobody).map((match) => match.person);
      expect(found).toEqual(naiveSearch(members, query, 20).map(({ person }) => listed(person)));
    },
  );

  it('every number of every member leads to its line', () => {
    for (const [ordinal, { memberNumber, cards }] of members.entries()) {
      for (const number of [memberNumber, ...cards.map((card) => card.number)]) {
        if (!index.candidates(cardKey(number)).includes(ordinal)) expect.fail(`${number} is not found`);
      }
    }
    expect(index.candidates('99999999')).toEqual([]);
  });

  it('the whole of a number finds its member first', () => {
    for (const { memberNumber } of members.slice(0, 500)) {
      const [first] = index.search(memberNumber, 20, nobody);
      expect(first).toMatchObject({ rank: MATCH_RANK.number, person: { memberNumber } });
    }
  });
});

function listed({ region, memberNumber, name, country, level, status }: ReturnType<RosterIndex['person']>) {
  return { region, memberNumber, name, country, level, status };
}
