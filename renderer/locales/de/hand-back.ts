/** Words of handing items back, and of undoing it, in German. */
import type * as english from '../en/hand-back.ts';
import type { Words } from '../words.ts';

export const handBack: Words<typeof english.handBack> = {
  open: 'Ausgeben',
  title: '{{ticket}} ausgeben',
  from: 'Abgegeben von',
  who: 'Ist das die richtige Person?',
  scan: 'Beleg oder Karte scannen, oder wählen, welcher Ausweis vorliegt. Nur seine Art wird festgehalten.',
  proven: {
    receipt: 'Der Beleg gehört zu dieser Annahme.',
    card: 'Die Karte ist die der Person, die abgegeben hat.',
    identity: 'Name und Bild vergleichen.',
  },
  code: 'Ohne Scanner: Ticket oder Kartennummer eintippen und Eingabe',
  document: 'Ausweis',
  documents: {
    passport: 'Reisepass',
    'identity-card': 'Personalausweis',
    'driving-licence': 'Führerschein',
    'press-card': 'Presseausweis',
  },
  collector: 'Jemand anderes holt ab: Name',
  collectorHint: 'Leer, wenn die Person selbst abholt.',
  items: 'Was ausgegeben wird',
  stays: 'Was nicht angekreuzt ist, bleibt hier.',
  signature: 'Unterschrift',
  signatureHint: 'Mit Stift, Finger oder Maus. Bleibt sie leer, wird „nicht unterschrieben“ festgehalten.',
  clear: 'Unterschrift löschen',
  do_one: '{{count}} Gerät ausgeben',
  do_other: '{{count}} Geräte ausgeben',
  some: '{{done}} von {{total}} abgeholt',
  done: '{{ticket}}: {{what}}',
  back: 'Abgeholt',
  what: 'Ausgegeben: {{items}}',
  by: {
    receipt: 'Beleg gezeigt',
    collector: 'Abgeholt von {{name}} mit dem Beleg',
    card: 'Karte gezeigt',
    identity: '{{document}} gezeigt',
    signature: 'Nur die Unterschrift als Nachweis',
  },
  signed: 'unterschrieben',
  unsigned: 'nicht unterschrieben',
  signedOther: 'die Unterschrift galt etwas anderem',
  undo: 'Ausgabe zurücknehmen',
  undoTitle: 'Ausgabe von {{ticket}} zurücknehmen',
  undoHint: 'Die Geräte liegen wieder am Schalter, für alle Schalter.',
  undone: 'Ausgabe zurückgenommen',
  problem: {
    'proof-missing':
      'Noch zeigt nichts, wer das ist. Beleg oder Karte scannen, den vorgelegten Ausweis wählen oder unterschreiben lassen.',
    'other-receipt':
      'Dieser Beleg gehört zu einer anderen Annahme. Diese mit Esc schließen und jene nachschlagen.',
    misread:
      'Das Ticket ist falsch gelesen oder vertippt. Noch einmal scannen oder mit dem Beleg vergleichen.',
    'other-card':
      'Diese Karte gehört nicht der Person dieser Annahme. Nach dem Beleg oder einem Ausweis fragen.',
    'nothing-chosen': 'Mindestens ein Gerät ankreuzen.',
    'items-gone':
      'Eines der Geräte wurde inzwischen ausgegeben. Ansehen, was noch da ist, und erneut versuchen.',
    'not-proven': 'Unterschreiben lassen, oder Beleg oder Karte scannen.',
    'signature-lost':
      'Die Unterschrift ließ sich nicht festhalten. Löschen und noch einmal unterschreiben lassen.',
    'no-such-intake': 'Diese Annahme gibt es auf diesem Laptop nicht.',
    'no-such-hand-back': 'Diese Ausgabe ist schon zurückgenommen.',
    'too-late':
      'Ausgegeben wurde nicht heute; das lässt sich nicht mehr zurücknehmen. Die Geräte neu annehmen.',
    'reason-missing': 'Den Grund angeben.',
  },
};
