import { describe, expect, it } from 'vitest';
import type { AdviceFacts } from '../../../../../domain/verdict/findings.ts';
import type { Missing } from '../../../../../domain/verdict/level-advisor.ts';
import { englishAdvice } from '../../../../../domain/verdict/words/english/advice.ts';
import { germanAdvice } from '../../../../../domain/verdict/words/german/advice.ts';

function says<Id extends keyof AdviceFacts>(id: Id, facts: AdviceFacts[Id], english: string, german: string) {
  expect(englishAdvice[id](facts)).toBe(english);
  expect(germanAdvice[id](facts)).toBe(german);
}

const products = (
  bodies: number,
  lenses: number,
  countingFor: 'silver' | 'platinum' = 'silver',
): Missing => ({
  kind: 'products',
  bodies,
  lenses,
  countingFor,
});

describe('sentences of advice', () => {
  it('about what is missing', () => {
    const silver = (missing: Missing | null, video: number | null, english: string, german: string) =>
      says('what-is-missing', { next: { level: 'silver', missing }, video }, english, german);
    silver(
      products(2, 3),
      1,
      'Register 2 more bodies and 3 more lenses counting for Silver or above to reach Silver. 1 Pro Video product would make Video membership.',
      'Für Silber noch registrieren: 2 weitere Gehäuse und 3 weitere Objektive, die für Silber oder höher zählen. Mit 1 Pro-Video-Produkt käme die Video-Mitgliedschaft.',
    );
    silver(
      products(1, 0),
      2,
      'Register 1 more body counting for Silver or above to reach Silver. 2 Pro Video products would make Video membership.',
      'Für Silber noch registrieren: 1 weiteres Gehäuse, das für Silber oder höher zählt. Mit 2 Pro-Video-Produkten käme die Video-Mitgliedschaft.',
    );
    silver(
      products(0, 1, 'platinum'),
      null,
      'Register 1 more lens counting for Platinum to reach Silver.',
      'Für Silber noch registrieren: 1 weiteres Objektiv, das für Platin zählt.',
    );
    silver(
      { kind: 'points', points: 1 },
      null,
      'Register products with 1 more point to reach Silver.',
      'Für Silber noch registrieren: Produkte mit 1 weiteren Punkt.',
    );
    silver(
      { kind: 'points', points: 5 },
      null,
      'Register products with 5 more points to reach Silver.',
      'Für Silber noch registrieren: Produkte mit 5 weiteren Punkten.',
    );
    silver(
      null,
      null,
      'What a photo level takes is not known here.',
      'Was eine Fotostufe verlangt, ist hier nicht bekannt.',
    );
    says(
      'what-is-missing',
      { next: null, video: null },
      'What a photo level takes is not known here.',
      'Was eine Fotostufe verlangt, ist hier nicht bekannt.',
    );
  });

  it('about keeping a level', () => {
    says(
      'register-before-1-january',
      { on: '2027-01-01', keep: { level: 'platinum', video: false }, missing: products(0, 2, 'platinum') },
      'To keep Platinum on 1 January 2027, register 2 more lenses counting for Platinum before that day.',
      'Um Platin am 1. Januar 2027 zu behalten, vor diesem Tag registrieren: 2 weitere Objektive, die für Platin zählen.',
    );
    says(
      'register-before-1-january',
      { on: '2027-01-01', keep: { level: null, video: true }, missing: null },
      'Register every product owned before 1 January 2027 to keep Video.',
      'Alle eigenen Produkte vor dem 1. Januar 2027 registrieren, um Video zu behalten.',
    );
  });

  it('about memberships and cards', () => {
    says(
      'apply-again',
      {},
      'Apply for a new membership and register the kit again; a new number follows.',
      'Eine neue Mitgliedschaft beantragen und die Ausrüstung neu registrieren; eine neue Nummer folgt.',
    );
    says(
      'register-again',
      { country: 'FR', programme: 'CPS Europe' },
      'With a home address in France, register with CPS Europe to have its benefits.',
      'Bei Wohnsitz in diesem Land (Frankreich) bei CPS Europe registrieren, um dessen Leistungen zu bekommen.',
    );
    says(
      'ask-for-card-again',
      {},
      'If the card never came, have the programme office send a new one.',
      'Ist die Karte nie angekommen, beim Programmbüro eine neue schicken lassen.',
    );
    says(
      'show-card',
      { region: 'canada' },
      'Show a valid card or e-card of CPS Canada; priority applies from then on.',
      'Eine gültige Karte oder E-Card von CPS Kanada vorlegen; ab dann gilt der Vorrang.',
    );
    says(
      'renew-card',
      {},
      'Renew the membership with the home region, or show a newer card or e-card.',
      'Die Mitgliedschaft in der Heimatregion verlängern oder eine neuere Karte oder E-Card vorlegen.',
    );
  });

  it('for the technician', () => {
    says(
      'ask-for-evidence',
      {},
      'Ask for a card, an e-card or the account page, then decide; the decision is recorded.',
      'Nach einer Karte, einer E-Card oder der Kontoseite fragen und dann entscheiden; die Entscheidung wird festgehalten.',
    );
    says(
      'check-identity',
      { memberNumber: '7' },
      'Check an identity document against the record of 7.',
      'Einen Ausweis mit dem Datensatz von 7 vergleichen.',
    );
    says(
      'complete-details',
      {
        models: [
          ['A', 1],
          ['B', 3],
        ],
      },
      'Ask for the invoice, or have the member complete the purchase details, for A and 3 × B.',
      'Nach der Rechnung fragen oder das Mitglied die Kaufangaben ergänzen lassen, und zwar für A und 3 × B.',
    );
    says(
      'get-roster',
      {},
      'Fetch the current roster as soon as there is a network.',
      'Das aktuelle Verzeichnis holen, sobald es ein Netz gibt.',
    );
    says(
      'ask-programme-office',
      {},
      'Ask the programme office of the home region why the account is blocked.',
      'Beim Programmbüro der Heimatregion fragen, warum das Konto gesperrt ist.',
    );
    says(
      'ordinary-queue',
      {},
      'Take the kit in through the ordinary queue; everybody may hand in kit.',
      'Die Ausrüstung regulär annehmen; abgeben darf sie jede und jeder.',
    );
  });
});
