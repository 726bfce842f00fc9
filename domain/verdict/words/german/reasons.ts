import { countryName } from '../../../programme/country.ts';
import type { ReasonFacts } from '../../findings.ts';
import type { ReasonWords } from '../words.ts';
import {
  sayBodies,
  sayCount,
  sayDate,
  sayLenses,
  sayLevel,
  sayMembership,
  sayPoints,
  sayProgramme,
} from './say.ts';

export const germanReasons: ReasonWords = {
  'legacy-number-expired': ({ number }) =>
    `Die Nummer ${number} hat die alte Form aus Buchstaben und Ziffern, die seit April 2010 nicht mehr gilt.`,
  'not-on-roster': notOnRoster,
  'account-closed': ({ memberNumber }) =>
    `Das Konto von Mitglied ${memberNumber} ist geschlossen, seine Karte gibt daher keinen Vorrang.`,
  'account-blocked': ({ memberNumber }) =>
    `Das Konto von Mitglied ${memberNumber} ist gesperrt, seine Karte gibt daher keinen Vorrang.`,
  'member-on-record': ({ memberNumber, region, joined, membership }) => {
    const active = joined === null ? 'ist aktiv' : `ist seit dem ${sayDate(joined)} aktiv`;
    const what = membership === null ? '' : ` (${sayMembership(membership)})`;
    return `Mitglied ${memberNumber} von ${sayProgramme(region)} steht im Verzeichnis und ${active}${what}.`;
  },
  'country-level-cap': ({ country, offered, without, within }) =>
    `Im Wohnsitzland (${countryName(country, 'de')}) gibt es ${sayOffered(offered)}; statt ${sayMembership(without)} gilt daher: ${sayMembership(within)}.`,
  'country-not-in-programme': ({ memberNumber, region, country }) =>
    `Mitglied ${memberNumber} wohnt in einem Land, in dem es ${sayProgramme(region)} nicht gibt (${countryName(country, 'de')}).`,
  'level-recalculated': ({ on, gave }) =>
    `Die Stufe wurde am ${sayDate(on)} neu berechnet; die vor diesem Tag registrierte Ausrüstung ergab: ${sayMembership(gave)}.`,
  'level-raised': ({ reached, recorded }) =>
    `Die heutige Ausrüstung erreicht ${sayMembership(reached)} und zählt sofort; im Datensatz steht noch: ${sayMembership(recorded)}.`,
  'below-silver': belowSilver,
  'no-products': ({ memberNumber, joined }) => {
    const opened = joined === null ? '' : `, eröffnet am ${sayDate(joined)},`;
    return `Im Konto ${memberNumber}${opened} sind keine Produkte registriert.`;
  },
  'membership-current': ({ until }) => `Die Mitgliedschaft gilt bis zum ${sayDate(until)}.`,
  'membership-lapsed': ({ memberNumber, until }) =>
    `Die Mitgliedschaft von ${memberNumber} endete am ${sayDate(until)}; eine Verlängerung ist hier nicht bekannt.`,
  'card-shown': ({ number, region, expires }) => {
    const until = expires === null ? 'ohne Ablaufdatum' : `gültig bis zum ${sayDate(expires)}`;
    return `Die Karte ${number} von ${sayProgramme(region)} liegt vor, ${until}, und im Verzeichnis spricht nichts dagegen.`;
  },
  'card-not-shown': ({ who, region }) => {
    const whose = who.by === 'member' ? `Mitglied ${who.number}` : `Die Person mit der Nummer ${who.number}`;
    return `${whose} gehört zu ${sayProgramme(region)}; Gäste haben nur Vorrang, wenn eine gültige Karte vorliegt.`;
  },
  'card-expired': ({ number, expires }) =>
    `Die Karte ${number} ist abgelaufen: Aufgedruckt ist der ${sayDate(expires)}.`,
  'european-abroad': ({ country }) => {
    const from = country === null ? '' : ` (Wohnsitz: ${countryName(country, 'de')})`;
    return `Ein Mitglied des europäischen Programms${from} hat im Ausland Vorrang, wenn es seine Karte vorlegt.`;
  },
};

function notOnRoster({ number, region, lookedUp }: ReasonFacts['not-on-roster']): string {
  if (number === null) {
    return `${sayNoNumber(lookedUp)}: Hier zeigt nichts, ob diese Person Mitglied ist.`;
  }
  const proof =
    region === null
      ? 'zu welcher Region sie gehört, ist nicht zu erkennen'
      : `an einem Schalter von ${sayProgramme(region)} beweist die eigene Karte allein nichts`;
  return `Die Nummer ${number} ${sayLookedUp(lookedUp)}, und ${proof}.`;
}

function sayNoNumber(lookedUp: ReasonFacts['not-on-roster']['lookedUp']): string {
  switch (lookedUp.on) {
    case 'roster':
    case 'no-roster':
      return 'Weder Karte noch Datensatz';
    case 'damaged-roster':
      return 'Keine Karte, und der Datensatz ist nicht lesbar';
    case 'outdated-roster':
      return 'Keine Karte, und das Verzeichnis ist zu alt für Auskünfte';
  }
}

function sayLookedUp(lookedUp: ReasonFacts['not-on-roster']['lookedUp']): string {
  switch (lookedUp.on) {
    case 'roster':
      return `steht nicht im Verzeichnis vom ${sayDate(lookedUp.of)}`;
    case 'no-roster':
      return 'ließ sich nicht nachschlagen, weil dieser Schalter kein Verzeichnis hat';
    case 'damaged-roster':
      return 'ließ sich nicht nachschlagen, weil ein Teil des Verzeichnisses an diesem Schalter beschädigt ist';
    case 'outdated-roster':
      return 'ließ sich nicht nachschlagen, weil das Verzeichnis an diesem Schalter zu alt für Auskünfte ist';
  }
}

function sayOffered({ upTo, video }: ReasonFacts['country-level-cap']['offered']): string {
  if (video) return `Fotostufen nur bis ${sayLevel(upTo)}`;
  return upTo === 'silver'
    ? 'nur die Silber-Mitgliedschaft'
    : `Fotostufen bis ${sayLevel(upTo)} und keine Video-Mitgliedschaft`;
}

function belowSilver({ registered, progress }: ReasonFacts['below-silver']): string {
  const products = sayCount(registered, 'registrierten Produkt', 'registrierten Produkten');
  if (progress === null) return `Mit ${products} ist keine Stufe erreicht.`;
  const level = sayLevel(progress.level);
  if ('need' in progress) {
    const come = progress.have === 1 ? 'kommt' : 'kommen';
    return `Von ${products} ${come} ${sayPoints(progress.have)}; für ${level} braucht es ${progress.need}.`;
  }
  const { bodies, lenses } = progress;
  return `Von ${products} zählen ${sayBodies(bodies.have)} und ${sayLenses(lenses.have)}; für ${level} braucht es ${bodies.need} und ${lenses.need}.`;
}
