import { countryName } from '../../../programme/country.ts';
import type { AdviceFacts } from '../../findings.ts';
import { modelsListed } from '../listed.ts';
import type { AdviceWords } from '../words.ts';
import { sayDate, sayLevel, sayMembership, sayMissing, sayProgramme } from './say.ts';

export const germanAdvice: AdviceWords = {
  'apply-again': () =>
    'Eine neue Mitgliedschaft beantragen und die Ausrüstung neu registrieren; eine neue Nummer folgt.',
  'what-is-missing': whatIsMissing,
  'register-again': ({ country, programme }) =>
    `Bei Wohnsitz in diesem Land (${countryName(country, 'de')}) bei ${programme} registrieren, um dessen Leistungen zu bekommen.`,
  'ask-for-card-again': () => 'Ist die Karte nie angekommen, beim Programmbüro eine neue schicken lassen.',
  'ask-for-evidence': () =>
    'Nach einer Karte, einer E-Card oder der Kontoseite fragen und dann entscheiden; die Entscheidung wird festgehalten.',
  'show-card': ({ region }) =>
    `Eine gültige Karte oder E-Card von ${sayProgramme(region)} vorlegen; ab dann gilt der Vorrang.`,
  'renew-card': () =>
    'Die Mitgliedschaft in der Heimatregion verlängern oder eine neuere Karte oder E-Card vorlegen.',
  'check-identity': ({ memberNumber }) => `Einen Ausweis mit dem Datensatz von ${memberNumber} vergleichen.`,
  'complete-details': ({ models }) =>
    `Nach der Rechnung fragen oder das Mitglied die Kaufangaben ergänzen lassen, und zwar für ${modelsListed(models, 'und')}.`,
  'register-before-1-january': ({ on, keep, missing }) =>
    missing === null
      ? `Alle eigenen Produkte vor dem ${sayDate(on)} registrieren, um ${sayMembership(keep)} zu behalten.`
      : `Um ${sayMembership(keep)} am ${sayDate(on)} zu behalten, vor diesem Tag registrieren: ${sayMissing(missing)}.`,
  'get-roster': () => 'Das aktuelle Verzeichnis holen, sobald es ein Netz gibt.',
  'ask-programme-office': () => 'Beim Programmbüro der Heimatregion fragen, warum das Konto gesperrt ist.',
  'ordinary-queue': () => 'Die Ausrüstung regulär annehmen; abgeben darf sie jede und jeder.',
};

function whatIsMissing({ next, video }: AdviceFacts['what-is-missing']): string {
  const photo =
    next === null || next.missing === null
      ? 'Was eine Fotostufe verlangt, ist hier nicht bekannt.'
      : `Für ${sayLevel(next.level)} noch registrieren: ${sayMissing(next.missing)}.`;
  if (video === null) return photo;
  return video === 1
    ? `${photo} Mit 1 Pro-Video-Produkt käme die Video-Mitgliedschaft.`
    : `${photo} Mit ${video} Pro-Video-Produkten käme die Video-Mitgliedschaft.`;
}
