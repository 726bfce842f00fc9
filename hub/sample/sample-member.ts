/** One made-up member, the same for the same seed and index. */
import type { Country } from '../../domain/programme/country.ts';
import { sampleProgramme } from '../../domain/programme/sample-pack.ts';
import type { CardRow, MemberRow, Region } from '../../domain/roster/rows.ts';
import { madeUpEmail, madeUpPhone } from './contacts.ts';
import { dayBetween, latestOf, SAMPLE_DAY, SAMPLE_NEW_YEAR } from './dates.ts';
import { madeUpKit } from './kits.ts';
import { earned } from './levels.ts';
import { madeUpName } from './names.ts';
import { nonEmpty, type NonEmpty } from './non-empty.ts';
import { legacyNumber, madeUpNumber } from './numbers.ts';
import { randomFor, type Random } from './random.ts';

const programmeCountries = nonEmpty(sampleProgramme.countries.map((entry) => entry.country));
const largeCountries: NonEmpty<Country> = ['DE', 'GB', 'FR', 'IT', 'ES', 'NL', 'PL'];
/** In the region, but without the programme. */
const otherEmeaCountries: NonEmpty<Country> = ['GR', 'IL', 'GE', 'MC', 'EG'];

const homes: NonEmpty<readonly [Region, NonEmpty<Country>]> = [
  ['usa', ['US']],
  ['canada', ['CA']],
  ['japan', ['JP']],
  ['asia', ['TH', 'VN', 'KR', 'HK']],
  ['china', ['CN']],
  ['oceania', ['AU', 'NZ']],
  ['latin-america', ['BR', 'MX']],
];

export function sampleMember(seed: number, index: number): MemberRow {
  const random = randomFor(seed, index);
  const { region, country } = madeUpHome(index, random);
  const name = madeUpName(country, random);
  const isLegacy = region === 'emea' && random.chance(0.005);
  const memberNumber = isLegacy ? legacyNumber(country, index) : madeUpNumber(region, index, seed);
  const joined = isLegacy
    ? dayBetween('2004-01-01', '2009-12-31', random)
    : dayBetween('2010-05-01', SAMPLE_DAY, random);
  const products = madeUpKit(country, joined, random);
  const member = {
    memberNumber,
    region,
    country,
    name,
    email: random.chance(0.97) ? madeUpEmail(name, index, random) : '',
    phone: random.chance(0.7) ? madeUpPhone(country, random) : '',
    status: isLegacy ? ('closed' as const) : madeUpStatus(random),
    joined,
    cardSent: random.chance(0.95) ? dayBetween(joined, SAMPLE_DAY, random) : null,
    products,
    cards: [...madeUpCards(region, country, memberNumber, index, random)],
  };
  const { level, video } = earned(member);
  const levelSince = latestOf([SAMPLE_NEW_YEAR, joined, ...products.map((product) => product.registered)]);
  return { ...member, level, levelSince, video };
}

/** The first members make sure that every country of the programme and every region is there. */
function madeUpHome(index: number, random: Random): { region: Region; country: Country } {
  const programmeCountry = programmeCountries[index];
  if (programmeCountry !== undefined) return { region: 'emea', country: programmeCountry };
  const home = homes[index - programmeCountries.length] ?? (random.chance(0.04) ? random.pick(homes) : null);
  if (home !== null) return { region: home[0], country: random.pick(home[1]) };
  const country = random.weighted([
    [random.pick(largeCountries), 55],
    [random.pick(programmeCountries), 43],
    [random.pick(otherEmeaCountries), 2],
  ]);
  return { region: 'emea', country };
}

function madeUpStatus(random: Random): MemberRow['status'] {
  return random.weighted([
    ['active', 960],
    ['closed', 30],
    ['blocked', 10],
  ]);
}

/** The card in use, now and then with one it replaced. European cards have no date; others may have. */
function* madeUpCards(
  region: Region,
  country: Country,
  memberNumber: string,
  index: number,
  random: Random,
): Generator<CardRow> {
  const expires = region === 'emea' ? null : dayBetween('2025-01-01', '2029-12-31', random);
  yield { number: memberNumber, region, expires, status: 'active' };
  if (region === 'emea' && random.chance(0.02)) {
    const number = legacyNumber(country, index);
    if (number !== memberNumber) yield { number, region, expires: null, status: 'revoked' };
  }
}
