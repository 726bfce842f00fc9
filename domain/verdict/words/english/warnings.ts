import { countryName } from '../../../programme/country.ts';
import { sayDate } from '../../../programme/iso-date.ts';
import type { AsRecordedBecause, ModelCounts } from '../../findings.ts';
import { modelsListed } from '../listed.ts';
import type { WarningWords } from '../words.ts';
import { sayLevel, sayList, sayMembership, sayProgramme } from './say.ts';

const sayModels = (models: ModelCounts): string => modelsListed(models, 'and');

export const englishWarnings: WarningWords = {
  'roster-stale': ({ built, age, answers }) =>
    answers
      ? `The roster is from ${sayDate(built)}, ${age} days ago; joins, closures and levels since then are missing.`
      : `The roster is from ${sayDate(built)}, too old to answer at this event; it does again once this desk has reached the hub.`,
  'no-roster': () => 'There is no roster on this desk to check against.',
  'roster-damaged': () =>
    'The part of the roster that would have told is damaged on this laptop; it is fetched again as soon as there is a network.',
  'identify-holder': ({ memberNumber }) =>
    `No card of member ${memberNumber} is in hand, so who stands here is not yet proven.`,
  'product-unsupported': ({ products }) => {
    const said = products.map(({ model, why, date }) =>
      why === 'support-ended'
        ? `${model} (supported until ${sayDate(date)})`
        : `${model} (supported from ${sayDate(date)})`,
    );
    return `Outside CPS support and so not counted: ${sayList(said)}.`;
  },
  'product-level-limit': ({ byNumber, products }) => {
    const said = products.map(({ model, upTo }) => `${model} (counts up to ${sayLevel(upTo)})`);
    return `The number of products would do for ${sayLevel(byNumber)}, but not their limits: ${sayList(said)}.`;
  },
  'product-limit-unknown': ({ counts, models }) => {
    const what = counts === 'points' ? 'how many points it has' : 'the level it counts up to';
    return `Not counted, because ${what} is not known here: ${sayModels(models)}.`;
  },
  'level-falls-1-january': ({ on, from, to }) =>
    `The member keeps ${sayMembership(from)} for now; the kit as registered today would leave ${sayMembership(to)} on ${sayDate(on)}.`,
  'details-estimated': ({ models }) =>
    `Purchase details are estimates, so benefits wait for proof of purchase: ${sayModels(models)}.`,
  'card-unverified': ({ number }) =>
    `Nothing on this desk confirms card ${number}; the verdict rests on the card alone.`,
  'home-level-not-promised': ({ region }) =>
    `Levels of ${sayProgramme(region)} are not carried over: the service here may differ from the one at home.`,
  'card-overdue': ({ event, on, days }) =>
    event === 'joined'
      ? `No card has been sent in the ${days} days since joining on ${sayDate(on)}, and none is in hand.`
      : `The card was sent on ${sayDate(on)}, ${days} days ago, and none is in hand.`,
  'level-as-recorded': ({ because }) =>
    `The level is taken from the record as it stands: ${sayBecause(because)}.`,
  'threshold-unknown': ({ levels }) => {
    const take = levels.length === 1 ? 'takes' : 'take';
    return `What ${sayList(levels.map(sayLevel))} ${take} is not known here, so the level may be higher.`;
  },
  'legacy-number-expired': ({ number, memberNumber }) =>
    `Number ${number} has the old form of letters and digits, which ended in April 2010; the valid number of this member is ${memberNumber}.`,
  'card-expired': ({ number, expires }) =>
    `Card ${number} expired: the date printed on it is ${sayDate(expires)}; what counts here is the record.`,
};

function sayBecause(because: AsRecordedBecause): string {
  switch (because.why) {
    case 'no-rules-of-region':
      return `the rules of ${sayProgramme(because.region)} are not on this desk`;
    case 'home-not-known':
      return 'the record does not say where the member lives';
    case 'thresholds-not-known':
      return `what a level takes in the home country (${countryName(because.country)}) is not known here`;
    case 'end-not-known':
      return `when a membership of the home country (${countryName(because.country)}) ends is not known here`;
  }
}
