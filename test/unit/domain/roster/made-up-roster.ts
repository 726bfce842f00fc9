/** Small rosters in which names and numbers resemble each other, and queries that nearly fit them. */
import fc from 'fast-check';
import { cardKey } from '../../../../domain/roster/card-number.ts';
import type { RosterChange } from '../../../../domain/roster/changes.ts';
import { IndexBuilder } from '../../../../domain/roster/index/index-builder.ts';
import { readIndex } from '../../../../domain/roster/index/read-index.ts';
import type { RosterIndex } from '../../../../domain/roster/index/roster-index.ts';
import type { MemberRow } from '../../../../domain/roster/rows.ts';
import { compareText } from '../../../../domain/roster/search/compare-text.ts';
import type { RosterLine } from '../../../../domain/roster/segment.ts';
import { knownMembers } from '../../../../hub/sample/known-visitors.ts';

/** Few letters, so that words meet: of one to four bytes, with case, accents and spellings to fold. */
const letter = fc.constantFrom('a', 'a', 'b', 'b', 'B', 'á', 'c', 'ß', 'ж', '藤', '𠮷', '1');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 8, size: 'max' });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const number = fc.string({
  unit: fc.constantFrom('1', '2', '3', 'j', 'P', '-', '𠮷', '\uffee'),
  minLength: 1,
  maxLength: 6,
});

export const someMember: fc.Arbitrary<MemberRow> = fc
  .record({
    memberNumber: number.filter((value) => cardKey(value) !== ''),
    name,
    region: fc.constantFrom('emea' as const, 'usa' as const, 'latin-america' as const),
    level: fc.constantFrom('silver' as const, 'platinum' as const, null),
    status: fc.constantFrom('active' as const, 'blocked' as const),
  })
  .map((row) => ({ ...knownMembers.goldFrance, ...row, products: [], cards: [] }));

/** Members in the order of their numbers, no number twice. */
export const someRoster: fc.Arbitrary<MemberRow[]> = fc
  .uniqueArray(someMember, { maxLength: 40, size: 'max', selector: (member) => cardKey(member.memberNumber) })
  .map(inOrder);

/** As the base of a roster has them: by number, then by region. */
export function inOrder(members: readonly MemberRow[]): MemberRow[] {
  return [...members].sort(
    (a, b) =>
      compareText(cardKey(a.memberNumber), cardKey(b.memberNumber)) || compareText(a.region, b.region),
  );
}

/** Words out of the roster's own names, shortened or mistyped at random, or words of no name; or a number's beginning. */
export function someQuery(members: readonly MemberRow[]): fc.Arbitrary<string> {
  if (members.length === 0) return name;
  const member = fc.constantFrom(...members);
  const ownWords = member
    .chain((own) => fc.shuffledSubarray(own.name.split(' '), { minLength: 1 }))
    .chain((words) => fc.tuple(...words.map(maybeMistyped)));
  const stray = fc.tuple(ownWords, word).map((words) => words.flat());
  const ownNumber = fc
    .tuple(member, fc.integer({ min: 1, max: 6 }))
    .map(([own, length]) => Array.from(own.memberNumber).slice(0, length));
  return fc.oneof(
    { weight: 8, arbitrary: ownWords.map((words) => words.join(' ')) },
    { weight: 1, arbitrary: stray.map((words) => words.join(' ')) },
    { weight: 2, arbitrary: ownNumber.map((letters) => letters.join('')) },
  );
}

/** That a member is so now. */
export function changeTo(member: MemberRow): RosterChange & { kind: 'member' } {
  return { kind: 'member', region: member.region, number: member.memberNumber, member };
}

export function buildIndex(members: readonly MemberRow[], cards: readonly RosterLine[] = []): RosterIndex {
  const index = readIndex(buildStreams(members, cards));
  if (index === null) throw new Error('an index just built must be read');
  return index;
}

export function buildStreams(members: readonly MemberRow[], cards: readonly RosterLine[] = []) {
  const builder = new IndexBuilder();
  for (const member of members) builder.add({ kind: 'member', member });
  for (const card of cards) builder.add(card);
  return builder.finish();
}

function maybeMistyped(own: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(8), letter, fc.nat(7))
    .map(([at, put, way]) => mistyped(Array.from(own), at, put, way).join(''));
}

function mistyped(letters: string[], at: number, put: string, way: number): string[] {
  const place = at % letters.length;
  const before = letters.slice(0, place);
  const [typed = '', next = '', ...rest] = letters.slice(place);
  switch (way) {
    case 0:
      return [...before, next, ...rest];
    case 1:
      return [...before, put, typed, next, ...rest];
    case 2:
      return [...before, put, next, ...rest];
    case 3:
      return [...before, next, typed, ...rest];
    case 4:
      return [...before, typed];
    default:
      return letters;
  }
}
