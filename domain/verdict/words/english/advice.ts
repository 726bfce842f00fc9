import { countryName } from '../../../programme/country.ts';
import { sayDate } from '../../../programme/iso-date.ts';
import type { AdviceFacts } from '../../findings.ts';
import { modelsListed } from '../listed.ts';
import type { AdviceWords } from '../words.ts';
import { sayCount, sayLevel, sayMembership, sayMissing, sayProgramme } from './say.ts';

export const englishAdvice: AdviceWords = {
  'apply-again': () => 'Apply for a new membership and register the kit again; a new number follows.',
  'what-is-missing': whatIsMissing,
  'register-again': ({ country, programme }) =>
    `With a home address in ${countryName(country)}, register with ${programme} to have its benefits.`,
  'ask-for-card-again': () => 'If the card never came, have the programme office send a new one.',
  'ask-for-evidence': () =>
    'Ask for a card, an e-card or the account page, then decide; the decision is recorded.',
  'show-card': ({ region }) =>
    `Show a valid card or e-card of ${sayProgramme(region)}; priority applies from then on.`,
  'renew-card': () => 'Renew the membership with the home region, or show a newer card or e-card.',
  'check-identity': ({ memberNumber }) => `Check an identity document against the record of ${memberNumber}.`,
  'complete-details': ({ models }) =>
    `Ask for the invoice, or have the member complete the purchase details, for ${modelsListed(models, 'and')}.`,
  'register-before-1-january': ({ on, keep, missing }) =>
    missing === null
      ? `Register every product owned before ${sayDate(on)} to keep ${sayMembership(keep)}.`
      : `To keep ${sayMembership(keep)} on ${sayDate(on)}, register ${sayMissing(missing)} before that day.`,
  'get-roster': () => 'Fetch the current roster as soon as there is a network.',
  'ask-programme-office': () => 'Ask the programme office of the home region why the account is blocked.',
  'ordinary-queue': () => 'Take the kit in through the ordinary queue; everybody may hand in kit.',
};

function whatIsMissing({ next, video }: AdviceFacts['what-is-missing']): string {
  const photo =
    next === null || next.missing === null
      ? 'What a photo level takes is not known here.'
      : `Register ${sayMissing(next.missing)} to reach ${sayLevel(next.level)}.`;
  if (video === null) return photo;
  return `${photo} ${sayCount(video, 'Pro Video product', 'Pro Video products')} would make Video membership.`;
}
