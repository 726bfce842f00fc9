import { countryName } from '../../../programme/country.ts';
import type { AsRecordedBecause, ModelCounts } from '../../findings.ts';
import { modelsListed } from '../listed.ts';
import type { WarningWords } from '../words.ts';
import { sayDate, sayLevel, sayList, sayMembership, sayProgramme } from './say.ts';

const sayModels = (models: ModelCounts): string => modelsListed(models, 'und');

export const germanWarnings: WarningWords = {
  'roster-stale': ({ built, age, answers }) =>
    answers
      ? `Das Verzeichnis ist vom ${sayDate(built)} und damit ${age} Tage alt; was sich seither an Beitritten, Schließungen und Stufen ergeben hat, fehlt.`
      : `Das Verzeichnis ist vom ${sayDate(built)} und bei dieser Veranstaltung zu alt für Auskünfte; es gibt sie wieder, sobald dieser Schalter den Hub erreicht hat.`,
  'no-roster': () => 'An diesem Schalter gibt es kein Verzeichnis, in dem sich nachsehen ließe.',
  'roster-damaged': () =>
    'Der Teil des Verzeichnisses, in dem es stünde, ist auf diesem Laptop beschädigt; er wird neu geholt, sobald ein Netz da ist.',
  'identify-holder': ({ memberNumber }) =>
    `Von Mitglied ${memberNumber} liegt keine Karte vor; wer hier steht, ist also noch nicht belegt.`,
  'product-unsupported': ({ products }) => {
    const said = products.map(({ model, why, date }) =>
      why === 'support-ended'
        ? `${model} (unterstützt bis zum ${sayDate(date)})`
        : `${model} (unterstützt ab dem ${sayDate(date)})`,
    );
    return `Von CPS nicht unterstützt und daher nicht gezählt: ${sayList(said)}.`;
  },
  'product-level-limit': ({ byNumber, products }) => {
    const said = products.map(({ model, upTo }) => `${model} (zählt bis ${sayLevel(upTo)})`);
    return `Die Anzahl der Produkte würde für ${sayLevel(byNumber)} reichen, ihre Grenzen nicht: ${sayList(said)}.`;
  },
  'product-limit-unknown': ({ counts, models }) => {
    const what = counts === 'points' ? 'die Punktzahl' : 'die höchste Stufe';
    return `Nicht gezählt, weil ${what} hier nicht bekannt ist: ${sayModels(models)}.`;
  },
  'level-falls-1-january': ({ on, from, to }) =>
    `Das Mitglied behält vorerst ${sayMembership(from)}; mit der heute registrierten Ausrüstung bliebe am ${sayDate(on)}: ${sayMembership(to)}.`,
  'details-estimated': ({ models }) =>
    `Die Kaufangaben sind geschätzt, Leistungen gibt es erst mit Kaufbeleg: ${sayModels(models)}.`,
  'card-unverified': ({ number }) =>
    `Nichts an diesem Schalter bestätigt die Karte ${number}; die Einstufung beruht allein auf ihr.`,
  'home-level-not-promised': ({ region }) =>
    `Stufen von ${sayProgramme(region)} werden nicht übernommen: Der Service hier kann anders ausfallen als zu Hause.`,
  'card-overdue': ({ event, on, days }) =>
    event === 'joined'
      ? `In den ${days} Tagen seit dem Beitritt am ${sayDate(on)} wurde keine Karte verschickt, und es liegt keine vor.`
      : `Die Karte wurde am ${sayDate(on)} verschickt, vor ${days} Tagen, und es liegt keine vor.`,
  'level-as-recorded': ({ because }) =>
    `Die Stufe ist unverändert aus dem Datensatz übernommen, denn ${sayBecause(because)}.`,
  'threshold-unknown': ({ levels }) => {
    const ask = levels.length === 1 ? 'verlangt' : 'verlangen';
    return `Was ${sayList(levels.map(sayLevel))} ${ask}, ist hier nicht bekannt; die Stufe kann also höher sein.`;
  },
  'legacy-number-expired': ({ number, memberNumber }) =>
    `Die Nummer ${number} hat die alte Form aus Buchstaben und Ziffern, die seit April 2010 nicht mehr gilt; gültig ist für dieses Mitglied die Nummer ${memberNumber}.`,
  'card-expired': ({ number, expires }) =>
    `Die Karte ${number} ist abgelaufen, aufgedruckt ist der ${sayDate(expires)}; maßgeblich ist hier der Datensatz.`,
};

function sayBecause(because: AsRecordedBecause): string {
  switch (because.why) {
    case 'no-rules-of-region':
      return `die Regeln von ${sayProgramme(because.region)} liegen an diesem Schalter nicht vor`;
    case 'home-not-known':
      return 'im Datensatz steht nicht, wo das Mitglied wohnt';
    case 'thresholds-not-known':
      return `was eine Stufe im Wohnsitzland (${countryName(because.country, 'de')}) verlangt, ist hier nicht bekannt`;
    case 'end-not-known':
      return `wann eine Mitgliedschaft im Wohnsitzland (${countryName(because.country, 'de')}) endet, ist hier nicht bekannt`;
  }
}
