/** Words of the Intake screen in German: drafts, the form, the ticket. */
import type * as english from '../en/intake.ts';
import type { Words } from '../words.ts';

export const service: Words<typeof english.service> = {
  repair: 'Reparatur',
  'clean-and-check': 'Check & Clean',
  adjustment: 'Justierung',
  other: 'Sonstiges',
};

export const language: Words<typeof english.language> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  it: 'Italiano',
  es: 'Español',
  ja: '日本語 (Japanisch)',
};

export const kind: Words<typeof english.kind> = {
  body: 'Gehäuse',
  lens: 'Objektiv',
  'pro-video': 'Pro Video',
  other: 'Sonstiges',
};

export const drafts: Words<typeof english.drafts> = {
  title: 'Entwürfe',
  hint: 'Begonnene Annahmen. Sie bleiben auf diesem Laptop.',
  new: 'Neue Annahme',
  unnamed: 'Noch kein Name',
  changed: 'geändert {{ago}}',
  changedNow: 'gerade geändert',
  items_zero: 'keine Geräte',
  items_one: '{{count}} Gerät',
  items_other: '{{count}} Geräte',
  resume: 'Entwurf fortsetzen:',
  discard: 'Entwurf von {{name}} verwerfen',
  discarded: 'Entwurf von {{name}} verworfen',
  none: 'Keine Entwürfe',
  noneHint: 'Eine Karte prüfen und die Ausrüstung annehmen, oder ohne Karte beginnen.',
  kept: 'Entwurf behalten',
  backToDraft: 'Zurück zum Entwurf',
};

export const intake: Words<typeof english.intake> = {
  title: 'Neue Annahme',
  titleFor: 'Annahme für {{name}}',
  person: 'Person',
  name: 'Name',
  member: 'Mitglied {{number}}',
  noMember: 'Keinem Mitglied zugeordnet',
  phone: 'Telefon',
  email: 'E-Mail',
  place: 'Zu finden bei',
  placeHint: 'Presseplatz, Hotel, Team',
  receipt: 'Sprache des Belegs',
  items: 'Geräte',
  quick: 'Aus der Ausrüstung des Mitglieds',
  quickAdd: '{{model}}, Seriennummer {{serial}}, hinzufügen',
  addItem: 'Weiteres Gerät hinzufügen',
  addFirst: 'Gerät hinzufügen',
  noItems: 'Noch nichts abgegeben',
  noItemsHint:
    'Oben aus der Ausrüstung des Mitglieds wählen, oder ein Gerät hinzufügen und sein Modell suchen.',
  item: 'Gerät {{number}}',
  removeItem: 'Gerät {{number}} entfernen',
  openItem: 'Gerät {{number}} bearbeiten',
  itemRemoved: '{{model}} entfernt',
  noModel: 'Noch kein Modell',
  noSerial: 'keine Nummer',
  noService: 'Leistung offen',
  model: 'Modell',
  modelHint: 'Ein paar Zeichen, etwa „r5“ oder „2470 2.8“',
  modelNone: 'Nicht im Katalog. Der Name gilt wie eingegeben.',
  serial: 'Seriennummer',
  serialScan: 'Hier eingeben oder scannen',
  serialUse: '{{serial}} übernehmen',
  serialTaken: 'Schon in einer offenen Annahme: {{ticket}}, Schalter {{desk}}.',
  unreadable: 'Nicht lesbar',
  unreadableBecause: 'Warum sie nicht lesbar ist',
  serviceField: 'Leistung',
  fault: 'Was nicht stimmt',
  faultHint: 'Mit den Worten der Person; die Werkstatt liest es',
  accessories: 'Mit abgegeben',
  accessoryOther: 'Etwas anderes',
  commit: 'Annehmen',
  saved: 'Gespeichert',
  saving: 'Wird gespeichert',
  kept: 'Erfasst, aber noch nicht abgeschlossen.',
  keptOnce: 'Auch wenn noch einmal angenommen wird, zählt es nur einmal.',
  notSaved: 'Entwurf nicht gespeichert. {{why}}',
  problems_one: '{{count}} Angabe fehlt',
  problems_other: '{{count}} Angaben fehlen',
  leave: 'Später weiter',
  serialWarning: {
    'odd-length': 'Ungewöhnliche Länge für dieses Produkt. Mit dem Typenschild vergleichen.',
    'date-code': 'Das sieht nach einem Datumscode aus. Die Seriennummer steht woanders, meist am Bajonett.',
    'ean-13': 'Das ist die Artikelnummer von der Schachtel, nicht die Seriennummer.',
    'letter-o-or-zero': 'Darin steht der Buchstabe O. Ist es eine Null?',
    'letter-i-or-one': 'Darin steht der Buchstabe I oder L. Ist es eine Eins?',
  },
  serialProblem: {
    empty: 'Die Seriennummer fehlt.',
    'not-letters-and-digits': 'Nur Buchstaben und Ziffern, keine Leerzeichen oder Sonderzeichen.',
    'letters-not-latin': 'Darin stehen Buchstaben eines anderen Alphabets. Bitte lateinisch eingeben.',
  },
  problem: {
    'name-missing': 'Name fehlt',
    'no-items': 'Noch kein Gerät',
    'model-missing': 'Modell fehlt',
    'service-missing': 'Leistung ist nicht gewählt',
    'fault-missing': 'Angeben, was nicht stimmt',
    'serial-missing': 'Seriennummer fehlt',
    'serial-characters': 'Seriennummer: nur Buchstaben und Ziffern',
    'reason-missing': 'Angeben, warum die Seriennummer nicht lesbar ist',
    'condition-missing': 'Zustand erfassen',
    'mark-unsaid': 'Angeben, was an einem Teil mit Mangel nicht stimmt',
    'signature-outdated':
      'Seit der Unterschrift geändert: neu unterschreiben lassen oder die Unterschrift löschen',
  },
};

export const ticket: Words<typeof english.ticket> = {
  label: 'Ticket',
  takenFor: 'Angenommen für {{name}}',
  unsupported: 'Nicht von CPS unterstützt: {{models}}. Angenommen mit regulärer Bearbeitungszeit.',
  savePdf: 'Als PDF speichern',
  savedPdf: 'Gespeichert als',
  show: 'Im Ordner zeigen',
  next: 'Nächste Person',
  pdfProblem: {
    'disk-full': 'Die Festplatte ist voll. Platz schaffen, dann noch einmal speichern.',
    unwritable: 'In den Ordner für Belege kann nicht geschrieben werden. Die Rechte prüfen.',
    failed: 'Das PDF konnte nicht erstellt werden. Noch einmal versuchen, oder drucken.',
  },
};
