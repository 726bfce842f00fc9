/** Words of the frame around the screens, in German. */
import type * as english from '../en/shell.ts';
import type { Words } from '../words.ts';

export const common: Words<typeof english.common> = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  sample: 'Musterdaten',
  sampleShort: 'Muster',
  sampleProgramme: 'Stufen nach dem Musterprogramm',
};

export const keyboard: Words<typeof english.keyboard> = { Ctrl: 'Strg', Esc: 'Esc', Enter: 'Enter' };

export const nav: Words<typeof english.nav> = {
  label: 'Bereiche',
  verify: 'Prüfen',
  intake: 'Annahme',
  board: 'Übersicht',
  report: 'Bericht',
  loans: 'Leihen',
  lookAfter_one: '{{count}} überfällig oder doppelt verliehen',
  lookAfter_other: '{{count}} überfällig oder doppelt verliehen',
  settings: 'Einstellungen',
};

export const shell: Words<typeof english.shell> = {
  product: 'CPS Event Desk',
  statusLine: 'Status',
  messages: 'Meldungen',
  desk: 'Schalter {{desk}}',
  technician: 'Am Schalter: {{name}}. Wechseln',
  noTechnician: 'Wer arbeitet hier?',
  technicianTitle: 'Wer arbeitet an diesem Schalter?',
  technicianHint: 'Name oder Kürzel stehen bei allem, was erfasst wird.',
  technicianField: 'Name oder Kürzel',
  technicianSave: 'Arbeit beginnen',
  technicianNeeded: 'Erst angeben, wer hier arbeitet, dann noch einmal scannen.',
  shortcuts: 'Tastenkürzel',
  starting: 'Der Schalter wird geöffnet',
  failed: 'Dieser Bildschirm ist stehen geblieben.',
  failedHint: 'Alles Gespeicherte ist sicher. Neu laden, um weiterzumachen.',
  reload: 'Neu laden',
  unexpected: 'Das hat nicht geklappt. Noch einmal versuchen; was schon gespeichert war, ist sicher.',
};

export const shortcuts: Words<typeof english.shortcuts> = {
  anywhere: 'Überall',
  verify: 'Prüfen',
  intake: 'Annahme',
  board: 'Übersicht',
  loans: 'Leihen',
  toVerify: 'Prüfen',
  toIntake: 'Annahme',
  toBoard: 'Übersicht',
  toReport: 'Bericht',
  toLoans: 'Leihen',
  toSettings: 'Einstellungen',
  newIntake: 'Neue Annahme',
  camera: 'Mit der Kamera scannen',
  lock: 'Schalter sperren',
  sheet: 'Diese Liste',
  field: 'Zurück zum Feld',
  clear: 'Feld leeren, dann die Einstufung',
  choose: 'Person auswählen',
  look: 'Nachschlagen',
  takeIn: 'Geräte annehmen',
  shown: 'Karte liegt vor oder nicht',
  allGood: 'Zustand: alles gut',
  promise: 'Fertigstellung ändern',
  photos: 'Fotos',
  sign: 'Bedingungen unterschreiben lassen',
  commit: 'Annehmen',
  print: 'Beleg und Etiketten drucken',
  pick: 'Zeile auswählen oder auslassen',
  labels: 'Etiketten der Auswahl drucken',
  search: 'Suchen',
  move: 'Durch die Zeilen gehen',
  open: 'Annahme öffnen',
  next: 'Weiter zum nächsten Status',
  handBack: 'Ausgeben',
  handBackNow: 'Angekreuztes ausgeben',
  noteKey: 'Arbeit notieren',
  mineKey: 'Nur meine',
  overdueKey: 'Nur überfällige',
  levelKey: 'Nächste Stufe',
  productKey: 'Auf ein Produkt eingrenzen',
  statusKey: 'Nächsten Status anzeigen',
  clearKey: 'Filter löschen',
  lend: 'Verleihen',
  openItem: 'Gerät öffnen',
  lendNow: 'Verleihen, was auf der Liste steht',
};

export const age: Words<typeof english.age> = {
  now: '< 1 Min.',
};

export const sync: Words<typeof english.sync> = {
  inSync: 'Abgeglichen',
  photosWaiting_one: 'Abgeglichen, {{count}} Foto noch zu senden',
  photosWaiting_other: 'Abgeglichen, {{count}} Fotos noch zu senden',
  syncing: 'Kontakt zum Hub wird hergestellt',
  waiting_one: '{{count}} noch zu senden, wartet {{age}}',
  waiting_other: '{{count}} noch zu senden, längste Wartezeit {{age}}',
  offline: 'Offline seit {{time}}',
  offlineUnknown: 'Offline',
  offlineWaiting_one: 'Offline seit {{time}}, {{count}} noch zu senden',
  offlineWaiting_other: 'Offline seit {{time}}, {{count}} noch zu senden',
  quarantined_one:
    '{{count}} Eintrag konnte der Hub nicht lesen. Er bleibt hier und dort erhalten und steht in den Einstellungen unter „Abgleich“.',
  quarantined_other:
    '{{count}} Einträge konnte der Hub nicht lesen. Sie bleiben hier und dort erhalten und stehen in den Einstellungen unter „Abgleich“.',
  stuck: 'Der Hub hat {{age}} lang nichts bekommen.',
  stuckHint:
    'Auf diesem Laptop ist alles sicher. Das Netz prüfen, dann in den Einstellungen „Jetzt abgleichen“ drücken.',
  skew: 'Die Uhr dieses Laptops geht {{age}} {{direction}}.',
  skewHint:
    'Die Uhr in den Systemeinstellungen auf automatisch stellen. Bis dahin rechnet die App die Zeiten um.',
  ahead: 'vor',
  behind: 'nach',
  problem: {
    unreachable: 'Kein Weg zum Hub. Die Arbeit geht weiter; gesendet wird, sobald das Netz wieder da ist.',
    'not-the-hub':
      'Statt des Hubs antwortet eine Netzwerkseite. Im Browser beim WLAN der Veranstaltung anmelden.',
    'hub-error':
      'Der Hub antwortet mit einem Fehler. Er wird von selbst wieder gefragt; bleibt es so, dem Support melden.',
    busy: 'Der Hub ist überlastet und bittet diesen Schalter zu warten. Gleich geht es von selbst weiter.',
    'token-refused':
      'Der Hub kennt diesen Schalter nicht mehr. Im Büro der Veranstaltung einen neuen Kopplungscode holen.',
    revoked:
      'Der Hub sagt, dieser Laptop sei kein Schalter mehr, belegt es aber nicht. Die Arbeit geht weiter; im Büro der Veranstaltung nachfragen.',
    'bad-answer':
      'Die Antwort des Hubs ist nicht lesbar. Vielleicht ist er neuer als diese App; die App aktualisieren.',
  },
};

export const roster: Words<typeof english.roster> = {
  none: 'Kein Verzeichnis',
  old: 'Verzeichnis {{age}} alt, {{members}} Mitglieder',
  fresh: 'Verzeichnis gerade erstellt, {{members}} Mitglieder',
  tooOld: 'Verzeichnis zu alt für Auskünfte, bestätigt {{ago}}',
  arriving: 'Verzeichnis kommt an: {{done}} von {{members}} Mitgliedern',
  arrivingLeft: 'Verzeichnis kommt an: {{done}} von {{members}} Mitgliedern, noch {{left}}',
  problem: {
    'bad-signature':
      'Ein neues Verzeichnis wurde abgelehnt: Die Signatur stimmt nicht. Das alte gilt weiter. Dem Support melden.',
    malformed:
      'Ein neues Verzeichnis wurde abgelehnt: Es ist nicht lesbar. Das alte gilt weiter. Dem Support melden.',
    older: 'Der Hub hat ein älteres Verzeichnis angeboten. Das neuere auf diesem Laptop gilt weiter.',
    damaged:
      'Ein Teil des Verzeichnisses wurde unterwegs oder auf der Festplatte beschädigt. Er wird neu geholt.',
    'disk-full': 'Die Festplatte ist zu voll für das neue Verzeichnis. Platz schaffen; das alte gilt weiter.',
  },
};

export const storage: Words<typeof english.storage> = {
  notSaved: 'Das wurde nicht erfasst. {{why}}',
  kept: 'Es ist erfasst, wird aber noch nicht angezeigt. {{why}}',
  'disk-full': 'Die Festplatte ist voll.',
  'disk-fullHint':
    'Nichts Gespeichertes ist verloren, aber Neues lässt sich nicht speichern. Platz schaffen, dann noch einmal versuchen.',
  unwritable: 'In den Ordner des Schalters kann nicht geschrieben werden.',
  unwritableHint:
    'Nichts Gespeichertes ist verloren. Festplatte und Rechte prüfen, dann die App neu starten.',
  'storage-lost': 'Die Datenbank des Schalters ließ sich nicht öffnen.',
  'storage-lostHint':
    'Nichts löschen. Die App neu starten: Sie stellt die Datenbank aus ihrem Journal wieder her. Bleibt es dabei, den Laptop neu starten, dann Festplatte und Rechte prüfen.',
  damaged: 'Ein Teil der Daten dieses Schalters öffnet sich nicht.',
  damagedHint:
    'Er ist beschädigt oder gehört zu einer anderen Passphrase. Gelöscht wurde nichts: den Laptop so lassen und dem Support melden.',
  unopened_one:
    '{{count}} Eintrag des Journals öffnet sich nicht: beschädigt, oder von einer anderen Passphrase. Er bleibt erhalten; dem Support melden.',
  unopened_other:
    '{{count}} Einträge des Journals öffnen sich nicht: beschädigt, oder von einer anderen Passphrase. Sie bleiben erhalten; dem Support melden.',
  ended: 'Dieser Laptop ist kein Schalter mehr.',
  endedHint: 'Was vorher gespeichert war, geht an den Hub; Neues wird nicht mehr angenommen.',
  'newer-version': 'Die Daten auf diesem Laptop stammen von einer neueren Version der App.',
  'newer-versionHint': 'Diese Version oder eine spätere wieder installieren. Geändert wurde nichts.',
};
