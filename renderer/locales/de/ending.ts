/** Words of a laptop that is no longer a desk, in German. */
import type * as english from '../en/ending.ts';
import type { Words } from '../words.ts';

export const ending: Words<typeof english.ending> = {
  title: 'Dieser Laptop ist kein Schalter mehr',
  hint: 'Das Büro der Veranstaltung hat ihm den Zugang als Schalter {{desk}} entzogen. Bitte alle an einen anderen Schalter schicken; den Rest erledigt er von selbst.',
  steps: 'Was jetzt geschieht',
  roster: 'Verzeichnis gelöscht',
  rosterText: 'Hier wird nichts mehr nachgeschlagen und nichts angenommen.',
  handOver: 'Einträge an den Hub übergeben',
  waiting_one: 'Noch {{count}} Eintrag. Den Laptop eingeschaltet und im Netz lassen.',
  waiting_other: 'Noch {{count}} Einträge. Den Laptop eingeschaltet und im Netz lassen.',
  handedOver: 'Der Hub hat sie alle.',
  asking: 'Kontakt zum Hub wird hergestellt.',
  wipe: 'Einträge, Entwürfe und Schlüssel gelöscht',
  wipeText: 'Erst wenn der Hub alles hat. Nicht angenommene Entwürfe werden mitgelöscht.',
  offline: 'Kein Weg zum Hub.',
  offlineHint: 'Den Laptop ins Netz bringen und offen lassen. Bis dahin bleibt alles Erfasste sicher darauf.',
  unopened_one:
    '{{count}} Eintrag des Journals öffnet sich nicht und ist vielleicht nicht gesendet. Deshalb wird nichts gelöscht: Diesen Laptop ins Büro der Veranstaltung bringen.',
  unopened_other:
    '{{count}} Einträge des Journals öffnen sich nicht und sind vielleicht nicht gesendet. Deshalb wird nichts gelöscht: Diesen Laptop ins Büro der Veranstaltung bringen.',
  problem: {
    'disk-full': 'Die Festplatte ist voll: Platz schaffen. Das Löschen wird von selbst noch einmal versucht.',
    unwritable:
      'In den Ordner des Schalters kann nicht geschrieben werden: Festplatte und Rechte prüfen, dann die App neu starten.',
    'not-revoked':
      'Die App kann nicht bestätigen, dass dieser Laptop kein Schalter mehr ist. Neu starten; bleibt es so, dem Support melden.',
  },
  tryNow: 'Jetzt versuchen',
  locked: 'Dieser Laptop ist kein Schalter mehr.',
  lockedHint:
    'Im Netz noch einmal öffnen: Was hier versiegelt liegt, geht an den Hub, danach wird alles gelöscht.',
  done: 'Dieser Laptop ist nicht mehr Schalter {{desk}}.',
  doneHint:
    'Alles, was auf ihm erfasst war, ging an den Hub und wurde dann hier gelöscht. Mit einem neuen Kopplungscode wird er wieder ein Schalter.',
};
