/** Words of the settings and of enrolment, in German. */
import type * as english from '../en/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof english.settings> = {
  title: 'Einstellungen',
  desk: 'Dieser Schalter',
  code: 'Kürzel',
  event: 'Veranstaltung',
  country: 'Land',
  timeZone: 'Zeitzone',
  hub: 'Hub',
  working: 'Jetzt am Schalter',
  change: 'Person wechseln',
  appearance: 'Darstellung',
  theme: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languageChoice: { system: 'Systemsprache', en: 'English', de: 'Deutsch' },
  sync: 'Abgleich',
  state: 'Stand',
  lastContact: 'Letzter Kontakt',
  never: 'Keiner seit dem Start',
  waiting: 'Noch zu senden',
  clock: 'Uhr',
  clockGood: 'Geht auf die Minute genau',
  clockUnknown: 'Noch nicht verglichen',
  now: 'Jetzt abgleichen',
  roster: 'Verzeichnis',
  built: 'Erstellt',
  members: 'Mitglieder',
  cards: 'Karten',
  programme: 'Programm',
  programmeVersion: '{{name}}, Version {{version}}',
  programmeSample: 'Musterprogramm, Version {{version}}',
  source: 'Inhalt',
  sample: 'Musterdaten, keine echten Mitglieder',
  real: 'Mitglieder und Karten des Programms',
  versions: 'Versionen',
  app: 'App',
  electron: 'Electron',
  chromium: 'Chromium',
};

export const enrol: Words<typeof english.enrol> = {
  title: 'Diesen Laptop mit der Veranstaltung verbinden',
  hint: 'Einmal, mit Netz. Danach arbeitet der Schalter auch ohne.',
  hub: 'Adresse des Hubs',
  hubHint: 'Vom Büro der Veranstaltung, etwa https://hub.example.org',
  code: 'Kopplungscode',
  codeHint: 'Acht Buchstaben und Ziffern, etwa 7K4M-9QXD. Er gilt einmal.',
  codeWrong: 'Ein Kopplungscode hat acht Buchstaben und Ziffern, etwa 7K4M-9QXD.',
  connect: 'Verbinden',
  problem: {
    'bad-address': 'Das ist keine Adresse eines Hubs. Sie beginnt mit https:// und nennt einen Rechner.',
    unreachable: 'Der Hub hat nicht geantwortet. Netz und Adresse prüfen, dann noch einmal versuchen.',
    'not-a-hub':
      'Unter dieser Adresse antwortet etwas anderes. Verlangt das WLAN eine Anmeldung, diese zuerst erledigen.',
    'unknown-code':
      'Der Hub kennt diesen Code nicht, oder er ist verbraucht. Im Büro der Veranstaltung einen neuen holen.',
    'too-many': 'Zu viele Versuche. Eine Minute warten, dann noch einmal versuchen.',
    'already-enrolled': 'Dieser Laptop ist schon verbunden. Die App neu starten.',
    unwritable: 'In den Ordner des Schalters kann nicht geschrieben werden. Festplatte und Rechte prüfen.',
  },
};
