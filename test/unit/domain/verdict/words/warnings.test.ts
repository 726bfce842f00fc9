import { describe, expect, it } from 'vitest';
import type { WarningFacts } from '../../../../../domain/verdict/findings.ts';
import { englishWarnings } from '../../../../../domain/verdict/words/english/warnings.ts';
import { germanWarnings } from '../../../../../domain/verdict/words/german/warnings.ts';

function says<Id extends keyof WarningFacts>(
  id: Id,
  facts: WarningFacts[Id],
  english: string,
  german: string,
) {
  expect(englishWarnings[id](facts)).toBe(english);
  expect(germanWarnings[id](facts)).toBe(german);
}

describe('sentences of warnings', () => {
  it('about the roster', () => {
    says(
      'roster-stale',
      { built: '2026-07-09', age: 8, answers: true },
      'The roster is from 9 July 2026, 8 days ago; joins, closures and levels since then are missing.',
      'Das Verzeichnis ist vom 9. Juli 2026 und damit 8 Tage alt; was sich seither an Beitritten, Schließungen und Stufen ergeben hat, fehlt.',
    );
    says(
      'roster-stale',
      { built: '2026-07-09', age: 15, answers: false },
      'The roster is from 9 July 2026, too old to answer at this event; it does again once this desk has reached the hub.',
      'Das Verzeichnis ist vom 9. Juli 2026 und bei dieser Veranstaltung zu alt für Auskünfte; es gibt sie wieder, sobald dieser Schalter den Hub erreicht hat.',
    );
    says(
      'no-roster',
      {},
      'There is no roster on this desk to check against.',
      'An diesem Schalter gibt es kein Verzeichnis, in dem sich nachsehen ließe.',
    );
    says(
      'roster-damaged',
      {},
      'The part of the roster that would have told is damaged on this laptop; it is fetched again as soon as there is a network.',
      'Der Teil des Verzeichnisses, in dem es stünde, ist auf diesem Laptop beschädigt; er wird neu geholt, sobald ein Netz da ist.',
    );
  });

  it('about products', () => {
    says(
      'product-unsupported',
      {
        products: [
          { model: 'A', why: 'support-ended', date: '2026-08-31' },
          { model: 'B', why: 'supported-later', date: '2026-09-01' },
        ],
      },
      'Outside CPS support and so not counted: A (supported until 31 August 2026) and B (supported from 1 September 2026).',
      'Von CPS nicht unterstützt und daher nicht gezählt: A (unterstützt bis zum 31. August 2026) und B (unterstützt ab dem 1. September 2026).',
    );
    says(
      'product-level-limit',
      {
        byNumber: 'platinum',
        products: [
          { model: 'A', upTo: 'silver' },
          { model: 'B', upTo: 'gold' },
          { model: 'C', upTo: 'gold' },
        ],
      },
      'The number of products would do for Platinum, but not their limits: A (counts up to Silver), B (counts up to Gold) and C (counts up to Gold).',
      'Die Anzahl der Produkte würde für Platin reichen, ihre Grenzen nicht: A (zählt bis Silber), B (zählt bis Gold) und C (zählt bis Gold).',
    );
    says(
      'product-limit-unknown',
      {
        counts: 'products',
        models: [
          ['A', 2],
          ['B', 1],
        ],
      },
      'Not counted, because the level it counts up to is not known here: 2 × A and B.',
      'Nicht gezählt, weil die höchste Stufe hier nicht bekannt ist: 2 × A und B.',
    );
    says(
      'product-limit-unknown',
      { counts: 'points', models: [['A', 1]] },
      'Not counted, because how many points it has is not known here: A.',
      'Nicht gezählt, weil die Punktzahl hier nicht bekannt ist: A.',
    );
    says(
      'details-estimated',
      { models: [['A', 1]] },
      'Purchase details are estimates, so benefits wait for proof of purchase: A.',
      'Die Kaufangaben sind geschätzt, Leistungen gibt es erst mit Kaufbeleg: A.',
    );
  });

  it('about levels', () => {
    says(
      'level-falls-1-january',
      { on: '2027-01-01', from: { level: 'gold', video: true }, to: { level: null, video: false } },
      'The member keeps Gold and Video for now; the kit as registered today would leave no photo level on 1 January 2027.',
      'Das Mitglied behält vorerst Gold und Video; mit der heute registrierten Ausrüstung bliebe am 1. Januar 2027: keine Fotostufe.',
    );
    says(
      'home-level-not-promised',
      { region: 'usa' },
      'Levels of CPS USA are not carried over: the service here may differ from the one at home.',
      'Stufen von CPS USA werden nicht übernommen: Der Service hier kann anders ausfallen als zu Hause.',
    );
    says(
      'threshold-unknown',
      { levels: ['platinum'] },
      'What Platinum takes is not known here, so the level may be higher.',
      'Was Platin verlangt, ist hier nicht bekannt; die Stufe kann also höher sein.',
    );
    says(
      'threshold-unknown',
      { levels: ['gold', 'platinum'] },
      'What Gold and Platinum take is not known here, so the level may be higher.',
      'Was Gold und Platin verlangen, ist hier nicht bekannt; die Stufe kann also höher sein.',
    );
  });

  it('about levels taken from the record', () => {
    const because = (facts: WarningFacts['level-as-recorded']['because'], english: string, german: string) =>
      says(
        'level-as-recorded',
        { because: facts },
        `The level is taken from the record as it stands: ${english}.`,
        `Die Stufe ist unverändert aus dem Datensatz übernommen, denn ${german}.`,
      );
    because(
      { why: 'no-rules-of-region', region: 'japan' },
      'the rules of CPS Japan are not on this desk',
      'die Regeln von CPS Japan liegen an diesem Schalter nicht vor',
    );
    because(
      { why: 'home-not-known' },
      'the record does not say where the member lives',
      'im Datensatz steht nicht, wo das Mitglied wohnt',
    );
    because(
      { why: 'thresholds-not-known', country: 'IE' },
      'what a level takes in the home country (Ireland) is not known here',
      'was eine Stufe im Wohnsitzland (Irland) verlangt, ist hier nicht bekannt',
    );
    because(
      { why: 'end-not-known', country: 'CH' },
      'when a membership of the home country (Switzerland) ends is not known here',
      'wann eine Mitgliedschaft im Wohnsitzland (Schweiz) endet, ist hier nicht bekannt',
    );
  });

  it('about cards', () => {
    says(
      'identify-holder',
      { memberNumber: '7' },
      'No card of member 7 is in hand, so who stands here is not yet proven.',
      'Von Mitglied 7 liegt keine Karte vor; wer hier steht, ist also noch nicht belegt.',
    );
    says(
      'card-unverified',
      { number: 'U1' },
      'Nothing on this desk confirms card U1; the verdict rests on the card alone.',
      'Nichts an diesem Schalter bestätigt die Karte U1; die Einstufung beruht allein auf ihr.',
    );
    says(
      'card-overdue',
      { event: 'joined', on: '2026-05-17', days: 29 },
      'No card has been sent in the 29 days since joining on 17 May 2026, and none is in hand.',
      'In den 29 Tagen seit dem Beitritt am 17. Mai 2026 wurde keine Karte verschickt, und es liegt keine vor.',
    );
    says(
      'card-overdue',
      { event: 'card-sent', on: '2026-11-01', days: 29 },
      'The card was sent on 1 November 2026, 29 days ago, and none is in hand.',
      'Die Karte wurde am 1. November 2026 verschickt, vor 29 Tagen, und es liegt keine vor.',
    );
    says(
      'legacy-number-expired',
      { number: 'UK1RS', memberNumber: '7' },
      'Number UK1RS has the old form of letters and digits, which ended in April 2010; the valid number of this member is 7.',
      'Die Nummer UK1RS hat die alte Form aus Buchstaben und Ziffern, die seit April 2010 nicht mehr gilt; gültig ist für dieses Mitglied die Nummer 7.',
    );
    says(
      'card-expired',
      { number: 'U1', expires: '2026-06-14' },
      'Card U1 expired: the date printed on it is 14 June 2026; what counts here is the record.',
      'Die Karte U1 ist abgelaufen, aufgedruckt ist der 14. Juni 2026; maßgeblich ist hier der Datensatz.',
    );
  });
});
