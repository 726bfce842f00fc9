import { describe, expect, it } from 'vitest';
import type { ReasonFacts } from '../../../../../domain/verdict/findings.ts';
import { englishReasons } from '../../../../../domain/verdict/words/english/reasons.ts';
import { germanReasons } from '../../../../../domain/verdict/words/german/reasons.ts';

/** The same facts in both languages. */
function says<Id extends keyof ReasonFacts>(id: Id, facts: ReasonFacts[Id], english: string, german: string) {
  expect(englishReasons[id](facts)).toBe(english);
  expect(germanReasons[id](facts)).toBe(german);
}

const gold = { level: 'gold', video: false } as const;
const silver = { level: 'silver', video: false } as const;
const video = { level: null, video: true } as const;
const none = { level: null, video: false } as const;
const all = { level: 'platinum', video: true } as const;

describe('sentences of reasons', () => {
  it('about numbers and accounts', () => {
    says(
      'legacy-number-expired',
      { number: 'UK1RS' },
      'Number UK1RS has the old form of letters and digits, which ended in April 2010.',
      'Die Nummer UK1RS hat die alte Form aus Buchstaben und Ziffern, die seit April 2010 nicht mehr gilt.',
    );
    says(
      'account-closed',
      { memberNumber: '7' },
      'The account of member 7 is closed, so its card gives no priority.',
      'Das Konto von Mitglied 7 ist geschlossen, seine Karte gibt daher keinen Vorrang.',
    );
    says(
      'account-blocked',
      { memberNumber: '7' },
      'The account of member 7 is blocked, so its card gives no priority.',
      'Das Konto von Mitglied 7 ist gesperrt, seine Karte gibt daher keinen Vorrang.',
    );
    says(
      'country-not-in-programme',
      { memberNumber: '7', region: 'emea', country: 'GR' },
      'Member 7 has a home address in a country where CPS Europe, Middle East and Africa is not offered (Greece).',
      'Mitglied 7 wohnt in einem Land, in dem es CPS Europa, Naher Osten und Afrika nicht gibt (Griechenland).',
    );
  });

  it('about what is not on the roster', () => {
    says(
      'not-on-roster',
      { number: null, region: null, lookedUp: { on: 'no-roster' } },
      'No card and no record: nothing here tells whether this person is a member.',
      'Weder Karte noch Datensatz: Hier zeigt nichts, ob diese Person Mitglied ist.',
    );
    says(
      'not-on-roster',
      { number: '7', region: null, lookedUp: { on: 'no-roster' } },
      'Number 7 could not be looked up, as this desk has no roster, and which region it belongs to cannot be told.',
      'Die Nummer 7 ließ sich nicht nachschlagen, weil dieser Schalter kein Verzeichnis hat, und zu welcher Region sie gehört, ist nicht zu erkennen.',
    );
    says(
      'not-on-roster',
      { number: '7', region: 'emea', lookedUp: { on: 'roster', of: '2026-03-01' } },
      'Number 7 is not on the roster of 1 March 2026, and at a desk of CPS Europe, Middle East and Africa its own card proves nothing by itself.',
      'Die Nummer 7 steht nicht im Verzeichnis vom 1. März 2026, und an einem Schalter von CPS Europa, Naher Osten und Afrika beweist die eigene Karte allein nichts.',
    );
  });

  it('about what a damaged roster can’t tell', () => {
    says(
      'not-on-roster',
      { number: null, region: null, lookedUp: { on: 'damaged-roster' } },
      'No card, and the record can’t be read: nothing here tells whether this person is a member.',
      'Keine Karte, und der Datensatz ist nicht lesbar: Hier zeigt nichts, ob diese Person Mitglied ist.',
    );
    says(
      'not-on-roster',
      { number: '7', region: null, lookedUp: { on: 'damaged-roster' } },
      'Number 7 could not be looked up, as a part of this desk’s roster is damaged, and which region it belongs to cannot be told.',
      'Die Nummer 7 ließ sich nicht nachschlagen, weil ein Teil des Verzeichnisses an diesem Schalter beschädigt ist, und zu welcher Region sie gehört, ist nicht zu erkennen.',
    );
  });

  it('about what a roster that is too old no longer tells', () => {
    says(
      'not-on-roster',
      { number: null, region: null, lookedUp: { on: 'outdated-roster' } },
      'No card, and the roster is too old to answer: nothing here tells whether this person is a member.',
      'Keine Karte, und das Verzeichnis ist zu alt für Auskünfte: Hier zeigt nichts, ob diese Person Mitglied ist.',
    );
    says(
      'not-on-roster',
      { number: '7', region: null, lookedUp: { on: 'outdated-roster' } },
      'Number 7 could not be looked up, as this desk’s roster is too old to answer, and which region it belongs to cannot be told.',
      'Die Nummer 7 ließ sich nicht nachschlagen, weil das Verzeichnis an diesem Schalter zu alt für Auskünfte ist, und zu welcher Region sie gehört, ist nicht zu erkennen.',
    );
  });

  it('about members on record', () => {
    says(
      'member-on-record',
      { memberNumber: '7', region: 'japan', joined: '2020-12-31', membership: all },
      'Member 7 of CPS Japan is on the roster and active since 31 December 2020, with Platinum and Video.',
      'Mitglied 7 von CPS Japan steht im Verzeichnis und ist seit dem 31. Dezember 2020 aktiv (Platin und Video).',
    );
    says(
      'member-on-record',
      { memberNumber: '7', region: 'usa', joined: null, membership: null },
      'Member 7 of CPS USA is on the roster and active.',
      'Mitglied 7 von CPS USA steht im Verzeichnis und ist aktiv.',
    );
    says(
      'member-on-record',
      { memberNumber: '7', region: 'latin-america', joined: null, membership: none },
      'Member 7 of CPS Latin America is on the roster and active, with no photo level.',
      'Mitglied 7 von CPS Lateinamerika steht im Verzeichnis und ist aktiv (keine Fotostufe).',
    );
  });

  it('about limits of a country', () => {
    says(
      'country-level-cap',
      { country: 'HR', offered: { upTo: 'silver', video: false }, without: all, within: silver },
      'The home country (Croatia) offers Silver membership only, so it is Silver instead of Platinum and Video.',
      'Im Wohnsitzland (Kroatien) gibt es nur die Silber-Mitgliedschaft; statt Platin und Video gilt daher: Silber.',
    );
    says(
      'country-level-cap',
      { country: 'NL', offered: { upTo: 'gold', video: false }, without: video, within: none },
      'The home country (Netherlands) offers photo levels up to Gold and no Video membership, so it is no photo level instead of Video.',
      'Im Wohnsitzland (Niederlande) gibt es Fotostufen bis Gold und keine Video-Mitgliedschaft; statt Video gilt daher: keine Fotostufe.',
    );
    says(
      'country-level-cap',
      { country: 'NL', offered: { upTo: 'silver', video: true }, without: gold, within: silver },
      'The home country (Netherlands) offers photo levels up to Silver, so it is Silver instead of Gold.',
      'Im Wohnsitzland (Niederlande) gibt es Fotostufen nur bis Silber; statt Gold gilt daher: Silber.',
    );
  });

  it('about levels in time', () => {
    says(
      'level-recalculated',
      { on: '2026-01-01', gave: none },
      'The level was recalculated on 1 January 2026; the kit registered before that day gave no photo level.',
      'Die Stufe wurde am 1. Januar 2026 neu berechnet; die vor diesem Tag registrierte Ausrüstung ergab: keine Fotostufe.',
    );
    says(
      'level-raised',
      { reached: gold, recorded: silver },
      "Today's kit reaches Gold and counts at once; the record still says Silver.",
      'Die heutige Ausrüstung erreicht Gold und zählt sofort; im Datensatz steht noch: Silber.',
    );
    says(
      'membership-current',
      { until: '2027-02-28' },
      'The membership lasts until 28 February 2027.',
      'Die Mitgliedschaft gilt bis zum 28. Februar 2027.',
    );
    says(
      'membership-lapsed',
      { memberNumber: '7', until: '2026-05-31' },
      'The membership of 7 ended on 31 May 2026 and no renewal is known here.',
      'Die Mitgliedschaft von 7 endete am 31. Mai 2026; eine Verlängerung ist hier nicht bekannt.',
    );
  });

  it('about kits that fall short', () => {
    const counted = (bodies: number, lenses: number) => ({
      level: 'silver' as const,
      bodies: { have: bodies, need: 2 },
      lenses: { have: lenses, need: 3 },
      reached: false,
    });
    says(
      'below-silver',
      { registered: 3, progress: counted(1, 2) },
      'Of 3 registered products, 1 body and 2 lenses count; Silver takes 2 and 3.',
      'Von 3 registrierten Produkten zählen 1 Gehäuse und 2 Objektive; für Silber braucht es 2 und 3.',
    );
    says(
      'below-silver',
      { registered: 1, progress: counted(0, 1) },
      'Of 1 registered product, 0 bodies and 1 lens count; Silver takes 2 and 3.',
      'Von 1 registrierten Produkt zählen 0 Gehäuse und 1 Objektiv; für Silber braucht es 2 und 3.',
    );
    const points = (have: number) => ({ level: 'gold' as const, have, need: 20, reached: false });
    says(
      'below-silver',
      { registered: 2, progress: points(12) },
      'Of 2 registered products come 12 points; Gold takes 20.',
      'Von 2 registrierten Produkten kommen 12 Punkte; für Gold braucht es 20.',
    );
    says(
      'below-silver',
      { registered: 1, progress: points(1) },
      'Of 1 registered product comes 1 point; Gold takes 20.',
      'Von 1 registrierten Produkt kommt 1 Punkt; für Gold braucht es 20.',
    );
    says(
      'below-silver',
      { registered: 2, progress: null },
      'No level is reached with 2 registered products.',
      'Mit 2 registrierten Produkten ist keine Stufe erreicht.',
    );
    says(
      'no-products',
      { memberNumber: '7', joined: '2026-10-03' },
      'Account 7, opened on 3 October 2026, has no products registered.',
      'Im Konto 7, eröffnet am 3. Oktober 2026, sind keine Produkte registriert.',
    );
    says(
      'no-products',
      { memberNumber: '7', joined: null },
      'Account 7 has no products registered.',
      'Im Konto 7 sind keine Produkte registriert.',
    );
  });

  it('about cards', () => {
    says(
      'card-shown',
      { number: 'U1', region: 'asia', expires: '2027-04-30' },
      'Card U1 of CPS Asia is in hand, valid until 30 April 2027, and nothing on the roster speaks against it.',
      'Die Karte U1 von CPS Asien liegt vor, gültig bis zum 30. April 2027, und im Verzeichnis spricht nichts dagegen.',
    );
    says(
      'card-shown',
      { number: 'U1', region: 'oceania', expires: null },
      'Card U1 of CPS Oceania is in hand, with no expiry date, and nothing on the roster speaks against it.',
      'Die Karte U1 von CPS Ozeanien liegt vor, ohne Ablaufdatum, und im Verzeichnis spricht nichts dagegen.',
    );
    says(
      'card-not-shown',
      { who: { by: 'number', number: 'U1' }, region: 'canada' },
      'The holder of number U1 belongs to CPS Canada, and a visitor has priority only with a valid card in hand.',
      'Die Person mit der Nummer U1 gehört zu CPS Kanada; Gäste haben nur Vorrang, wenn eine gültige Karte vorliegt.',
    );
    says(
      'card-not-shown',
      { who: { by: 'member', number: '7' }, region: 'china' },
      'Member 7 belongs to CPS China, and a visitor has priority only with a valid card in hand.',
      'Mitglied 7 gehört zu CPS China; Gäste haben nur Vorrang, wenn eine gültige Karte vorliegt.',
    );
    says(
      'card-expired',
      { number: 'U1', expires: '2026-06-14' },
      'Card U1 expired: the date printed on it is 14 June 2026.',
      'Die Karte U1 ist abgelaufen: Aufgedruckt ist der 14. Juni 2026.',
    );
    says(
      'european-abroad',
      { country: 'ES' },
      'A member of the European programme from Spain is served with priority abroad on showing the card.',
      'Ein Mitglied des europäischen Programms (Wohnsitz: Spanien) hat im Ausland Vorrang, wenn es seine Karte vorlegt.',
    );
    says(
      'european-abroad',
      { country: null },
      'A member of the European programme is served with priority abroad on showing the card.',
      'Ein Mitglied des europäischen Programms hat im Ausland Vorrang, wenn es seine Karte vorlegt.',
    );
  });
});
