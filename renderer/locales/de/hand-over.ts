/** Words of the files in which records reach the hub by hand, in German. */
import type * as english from '../en/hand-over.ts';
import type { Words } from '../words.ts';

export const handOver: Words<typeof english.handOver> = {
  title: 'Per Stick zum Hub',
  hint: 'Ohne Netz kommt, was noch zu senden ist, als Datei zum Hub, auf einem Stick oder auf anderem Weg. Nur der Hub kann sie lesen.',
  nothing: 'Nichts mehr zu senden: Der Hub hat alles von diesem Schalter.',
  save: 'Ungesendetes auf einen Stick sichern ({{number}})',
  making: '{{done}} von {{total}}',
  last: 'Zuletzt gesichert',
  never: 'Noch nie',
  where: 'Wo',
  inFile: 'Einträge darin',
  saved_one: '{{count}} Eintrag ist gesichert.',
  saved_other: '{{count}} Einträge sind gesichert.',
  next: 'Die Datei zum Hub bringen oder zu einem Schalter mit Netz.',
  stays: 'Gesichertes gilt hier als noch zu senden, bis der Hub selbst es bestätigt; doppelt zählt nichts.',
  unopened_one: '{{count}} Eintrag öffnet sich nicht und fehlt in der Datei.',
  unopened_other: '{{count}} Einträge öffnen sich nicht und fehlen in der Datei.',
  problem: {
    'no-key': 'Nicht gesichert: Der Schlüssel, an dem der Hub den Absender erkennt, öffnet sich nicht mehr.',
    'nothing-waits': 'Nicht gesichert: Inzwischen hat der Hub alles.',
    'disk-full': 'Nicht gesichert: Dort ist kein Platz. Einen anderen Ort wählen.',
    unwritable: 'Nicht gesichert: Dorthin kann nicht geschrieben werden. Einen anderen Ort wählen.',
  },
  problemHint: {
    'no-key': 'Auf diesem Laptop ist alles sicher. Dem Support melden.',
    'nothing-waits': 'Es gibt nichts zu bringen.',
    'disk-full': 'Auf diesem Laptop ist alles sicher.',
    unwritable: 'Auf diesem Laptop ist alles sicher.',
  },
};

export const carry: Words<typeof english.carry> = {
  title: 'Von einem anderen Schalter',
  hint: 'Eine Datei, die ein anderer Schalter gesichert hat, geht von hier aus unverändert zum Hub. Dazu muss er jetzt erreichbar sein.',
  choose: 'Datei zum Hub bringen',
  taken: 'Der Hub hat, was Schalter {{desk}} am {{time}} gesichert hat.',
  counts: '{{stored}} neu, {{duplicate}} hatte er schon.',
  unread_one: '{{count}} Eintrag konnte er nicht lesen; er bleibt dort erhalten.',
  unread_other: '{{count}} Einträge konnte er nicht lesen; sie bleiben dort erhalten.',
  broken: 'Die Datei von Schalter {{desk}} ist beschädigt: {{missing}} von {{facts}} Einträgen fehlen.',
  brokenHint: 'Am Schalter noch einmal sichern.',
  problem: {
    unreadable: 'Die Datei lässt sich nicht lesen. Den Stick neu einstecken und noch einmal versuchen.',
    'not-such-a-file': 'Das ist keine Datei, die ein Schalter für den Hub gesichert hat.',
    'newer-version':
      'Eine neuere App hat diese Datei geschrieben. Erst muss der Hub aktualisiert werden; die Datei aufheben.',
    damaged: 'Die Datei ist beschädigt. Noch einmal kopieren oder am Schalter noch einmal sichern.',
    'other-hub': 'Diese Datei ist für den Hub einer anderen Veranstaltung.',
    'not-a-desk': 'Der Hub kennt keinen Schalter, der diese Datei geschrieben haben könnte.',
    unreachable: 'Kein Weg zum Hub. Mit Netz noch einmal versuchen oder die Datei direkt zum Hub bringen.',
    'not-the-hub':
      'Statt des Hubs antwortet eine Netzwerkseite. Im Browser beim WLAN der Veranstaltung anmelden.',
    'token-refused': 'Der Hub kennt diesen Schalter nicht mehr. Die Datei zu einem anderen bringen.',
    'hub-error':
      'Der Hub antwortet mit einem Fehler. Die Datei aufheben und es später noch einmal versuchen.',
  },
};
