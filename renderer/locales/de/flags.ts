/** Words of what desks did in ignorance of each other, and of settling it, in German. */
import type * as english from '../en/flags.ts';
import type { Words } from '../words.ts';

export const flags: Words<typeof english.flags> = {
  toSettle_one: '{{count}} zu klären',
  toSettle_other: '{{count}} zu klären',
  mark: 'Zu klären',
  title: 'Zu klären',
  hint: 'Schalter haben gearbeitet, ohne voneinander zu wissen. Nichts ist verloren; nachsehen und festhalten, was stimmt.',
  back: 'Zurück zur Übersicht',
  none: 'Nichts zu klären',
  noneHint: 'Was sich zwischen Schaltern widerspricht, steht hier, bis jemand sagt, was stimmt.',
  settled: 'Geklärt',
  settle: 'Klären',
  fork: 'Die Schalter widersprechen sich bei {{ticket}}',
  forkHint: 'Sie haben den Status gesetzt, ohne voneinander zu wissen. Nachsehen, wo die Ausrüstung ist.',
  forkTwice: '{{ticket}} wurde zweimal ausgegeben',
  forkTwiceHint: 'Nur einer dieser Schalter kann die Ausrüstung gehabt haben. Klären, wer sie jetzt hat.',
  twice: 'Zweimal ausgegeben: {{items}} ({{ticket}})',
  twiceHint:
    'Nur einer dieser Schalter kann es gehabt haben. Klären, wer es jetzt hat; die andere Ausgabe wird zurückgenommen.',
  serial_one: 'Dasselbe Gerät in {{intakes}} offenen Annahmen',
  serial_other: '{{count}} Geräte stehen in denselben {{intakes}} offenen Annahmen',
  serialHint: 'Die Typenschilder mit den Belegen vergleichen.',
  ticket: '{{ticket}} steht auf {{intakes}} Annahmen',
  ticketHint:
    'Jede Ticketnummer wird nur einmal vergeben. Die Namen auf die Belege schreiben und den Support verständigen.',
  doing: '{{technician}}, Schalter {{desk}}, {{time}}',
  takenIn: 'angenommen: {{doing}}',
  show: 'Annahme {{ticket}} zeigen',
  differ: 'Zwei Schalter haben dies verschieden beantwortet, ohne voneinander zu wissen:',
  reason: 'Grund',
  reasonHint: 'Steht im Verlauf, an jedem Schalter.',
  reasonMissing: 'Angeben, warum das stimmt.',
  openAgain: 'Wieder öffnen',
  done: 'Geklärt: {{answer}}',
  openedAgain: 'Wieder zu klären: {{answer}}',
  gone: 'Das hat sich inzwischen geändert. Noch einmal ansehen.',
  problem: 'Das wurde nicht gespeichert. {{why}}',
  'serial-twice': {
    'same-item': 'Ein Gerät, zweimal angenommen',
    misread: 'Zwei Geräte, eine Nummer falsch gelesen',
    'leave-both': 'Zwei Geräte mit dieser Nummer',
    'open-again': 'Wieder geöffnet',
  },
  'ticket-twice': {
    'leave-both': 'Beide behalten',
    'open-again': 'Wieder geöffnet',
  },
  'handed-back-twice': {
    right: 'Richtig: {{technician}}, Schalter {{desk}}',
    none: 'Keine: es liegt hier',
    one: 'Eine der Ausgaben',
  },
  does: {
    'status-fork': {
      received: 'Es wartet auf die Werkstatt.',
      'in-work': 'Es ist in der Werkstatt.',
      ready: 'Es liegt zur Abholung bereit.',
      'handed-back': 'Die Person hat es wieder. Damit ist die Annahme abgeschlossen.',
    },
    'serial-twice': {
      'same-item':
        'Beide bleiben in der Übersicht; die falsche abschließen, indem sie gegen ihren Beleg ausgegeben wird.',
      misread: 'Beide bleiben; die richtige Nummer auf Beleg und Anhänger schreiben.',
      'leave-both': 'Beide bleiben, wie sie sind. Mit Begründung.',
    },
    'ticket-twice': {
      'leave-both': 'Beide bleiben, wie sie sind. Mit Begründung.',
    },
    'handed-back-twice': {
      right: 'Diese Ausgabe gilt, die anderen werden zurückgenommen. Mit Begründung.',
      none: 'Alle werden zurückgenommen: Die Geräte liegen am Schalter. Mit Begründung.',
    },
  },
};
