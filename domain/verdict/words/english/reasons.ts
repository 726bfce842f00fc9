import { countryName } from '../../../programme/country.ts';
import { sayDate } from '../../../programme/iso-date.ts';
import type { ReasonFacts } from '../../findings.ts';
import type { ReasonWords } from '../words.ts';
import { sayBodies, sayCount, sayLenses, sayLevel, sayMembership, sayPoints, sayProgramme } from './say.ts';

export const englishReasons: ReasonWords = {
  'legacy-number-expired': ({ number }) =>
    `Number ${number} has the old form of letters and digits, which ended in April 2010.`,
  'not-on-roster': notOnRoster,
  'account-closed': ({ memberNumber }) =>
    `The account of member ${memberNumber} is closed, so its card gives no priority.`,
  'account-blocked': ({ memberNumber }) =>
    `The account of member ${memberNumber} is blocked, so its card gives no priority.`,
  'member-on-record': ({ memberNumber, region, joined, membership }) => {
    const since = joined === null ? '' : ` since ${sayDate(joined)}`;
    const what = membership === null ? '' : `, with ${sayMembership(membership)}`;
    return `Member ${memberNumber} of ${sayProgramme(region)} is on the roster and active${since}${what}.`;
  },
  'country-level-cap': ({ country, offered, without, within }) =>
    `The home country (${countryName(country)}) offers ${sayOffered(offered)}, so it is ${sayMembership(within)} instead of ${sayMembership(without)}.`,
  'country-not-in-programme': ({ memberNumber, region, country }) =>
    `Member ${memberNumber} has a home address in a country where ${sayProgramme(region)} is not offered (${countryName(country)}).`,
  'level-recalculated': ({ on, gave }) =>
    `The level was recalculated on ${sayDate(on)}; the kit registered before that day gave ${sayMembership(gave)}.`,
  'level-raised': ({ reached, recorded }) =>
    `Today's kit reaches ${sayMembership(reached)} and counts at once; the record still says ${sayMembership(recorded)}.`,
  'below-silver': belowSilver,
  'no-products': ({ memberNumber, joined }) => {
    const opened = joined === null ? '' : `, opened on ${sayDate(joined)},`;
    return `Account ${memberNumber}${opened} has no products registered.`;
  },
  'membership-current': ({ until }) => `The membership lasts until ${sayDate(until)}.`,
  'membership-lapsed': ({ memberNumber, until }) =>
    `The membership of ${memberNumber} ended on ${sayDate(until)} and no renewal is known here.`,
  'card-shown': ({ number, region, expires }) => {
    const until = expires === null ? 'with no expiry date' : `valid until ${sayDate(expires)}`;
    return `Card ${number} of ${sayProgramme(region)} is in hand, ${until}, and nothing on the roster speaks against it.`;
  },
  'card-not-shown': ({ who, region }) => {
    const whose = who.by === 'member' ? `Member ${who.number}` : `The holder of number ${who.number}`;
    return `${whose} belongs to ${sayProgramme(region)}, and a visitor has priority only with a valid card in hand.`;
  },
  'card-expired': ({ number, expires }) =>
    `Card ${number} expired: the date printed on it is ${sayDate(expires)}.`,
  'european-abroad': ({ country }) => {
    const from = country === null ? '' : ` from ${countryName(country)}`;
    return `A member of the European programme${from} is served with priority abroad on showing the card.`;
  },
};

function notOnRoster({ number, region, lookedUp }: ReasonFacts['not-on-roster']): string {
  if (number === null) {
    return `${sayNoNumber(lookedUp)}: nothing here tells whether this person is a member.`;
  }
  const proof =
    region === null
      ? 'which region it belongs to cannot be told'
      : `at a desk of ${sayProgramme(region)} its own card proves nothing by itself`;
  return `Number ${number} ${sayLookedUp(lookedUp)}, and ${proof}.`;
}

function sayNoNumber(lookedUp: ReasonFacts['not-on-roster']['lookedUp']): string {
  switch (lookedUp.on) {
    case 'roster':
    case 'no-roster':
      return 'No card and no record';
    case 'damaged-roster':
      return 'No card, and the record can’t be read';
    case 'outdated-roster':
      return 'No card, and the roster is too old to answer';
  }
}

function sayLookedUp(lookedUp: ReasonFacts['not-on-roster']['lookedUp']): string {
  switch (lookedUp.on) {
    case 'roster':
      return `is not on the roster of ${sayDate(lookedUp.of)}`;
    case 'no-roster':
      return 'could not be looked up, as this desk has no roster';
    case 'damaged-roster':
      return 'could not be looked up, as a part of this desk’s roster is damaged';
    case 'outdated-roster':
      return 'could not be looked up, as this desk’s roster is too old to answer';
  }
}

function sayOffered({ upTo, video }: ReasonFacts['country-level-cap']['offered']): string {
  if (video) return `photo levels up to ${sayLevel(upTo)}`;
  return upTo === 'silver'
    ? 'Silver membership only'
    : `photo levels up to ${sayLevel(upTo)} and no Video membership`;
}

function belowSilver({ registered, progress }: ReasonFacts['below-silver']): string {
  const products = sayCount(registered, 'registered product', 'registered products');
  if (progress === null) return `No level is reached with ${products}.`;
  const level = sayLevel(progress.level);
  if ('need' in progress) {
    const come = progress.have === 1 ? 'comes' : 'come';
    return `Of ${products} ${come} ${sayPoints(progress.have)}; ${level} takes ${progress.need}.`;
  }
  const { bodies, lenses } = progress;
  return `Of ${products}, ${sayBodies(bodies.have)} and ${sayLenses(lenses.have)} count; ${level} takes ${bodies.need} and ${lenses.need}.`;
}
