/** Words for how an event has changed. */
import type { EventChange } from '../../domain/intake/event-change.ts';
import { turnaroundSchema } from '../../domain/intake/intake-rules.ts';
import { countryName } from '../../domain/programme/country.ts';
import type { Translate } from '../locales/i18n.ts';
import { spokenLanguage } from '../locales/spoken.ts';
import { sayMinutes } from './format.ts';
import { sayListed } from './listed.ts';

/** "New at this event: kit is ready in 48 hrs (ordinary), open from 09:00 to 18:00." */
export function eventChangeWords(change: EventChange, t: Translate): string {
  const { name, country, timeZone, open, turnaroundHours = {}, conditionRequired } = change;
  const ready = turnaroundSchema.keyof().options.flatMap((whose) => {
    const hours = turnaroundHours[whose];
    if (hours === undefined) return [];
    const said = { hours: sayMinutes(hours * 60), whose: t(`eventChange.whose.${whose}`) };
    return [t('eventChange.readyFor', said)];
  });
  const changes = [
    name === undefined ? '' : t('eventChange.name', { name }),
    country === undefined
      ? ''
      : t('eventChange.country', { country: countryName(country, spokenLanguage()) }),
    timeZone === undefined ? '' : t('eventChange.timeZone', { timeZone }),
    ready.length === 0 ? '' : t('eventChange.ready', { hours: sayListed(ready) }),
    open === undefined ? '' : t('eventChange.open', open),
    conditionRequired === undefined
      ? ''
      : t(conditionRequired ? 'eventChange.conditionRequired' : 'eventChange.conditionOptional'),
  ];
  return t('eventChange.told', { changes: changes.filter((said) => said !== '').join('; ') });
}
