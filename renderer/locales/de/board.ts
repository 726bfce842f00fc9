/** Words of the board and of an intake's detail, in German. */
import type * as english from '../en/board.ts';
import type { Words } from '../words.ts';

export const status: Words<typeof english.status> = {
  received: 'Angenommen',
  'in-work': 'In Arbeit',
  ready: 'Fertig',
  'handed-back': 'Abgeholt',
};

export const board: Words<typeof english.board> = {
  title: 'Übersicht',
  search: 'Ticket, Name oder Seriennummer',
  filter: 'Anzeigen',
  open: 'Offen',
  all: 'Alle',
  table: 'Annahmen',
  shown: '{{shown}} von {{total}}',
  more: 'Mehr anzeigen',
  none: 'Keine offenen Annahmen',
  noneHint: 'Hier erscheint, was die Schalter annehmen, das Neueste zuerst.',
  noMatch: 'Nichts gefunden',
  noMatchHint: 'Einen Teil des Namens, das Ticket oder eine Seriennummer versuchen, oder alle anzeigen.',
  ticket: 'Ticket',
  person: 'Person',
  items: 'Geräte',
  queue: 'Bearbeitung',
  age: 'Seit',
  status: 'Status',
  more_items_one: '+{{count}} weiteres',
  more_items_other: '+{{count}} weitere',
  priority: 'Vorrang',
  ordinary: 'Regulär',
  at: 'an Schalter {{desk}}',
  unsynced: 'Noch nicht beim Hub',
  moved: '{{ticket}}: {{status}}',
  moveProblem: 'Der Status wurde nicht geändert. {{why}}',
  moveKept: 'Der Status ist erfasst, wird aber noch nicht angezeigt. {{why}}',
  noSuchIntake: 'Diese Annahme gibt es auf diesem Laptop nicht.',
};

export const detail: Words<typeof english.detail> = {
  label: 'Annahme {{ticket}}',
  next: 'Weiter zu „{{status}}“',
  done: 'Abgeholt. Nichts mehr zu tun.',
  other: 'Anderen Status setzen',
  foreign_one: '{{count}} Eintrag von einer neueren Version der App: aktualisieren, um ihn zu sehen.',
  foreign_other: '{{count}} Einträge von einer neueren Version der App: aktualisieren, um sie zu sehen.',
  noContact: 'Kein Kontakt angegeben',
  items: 'Geräte',
  serialUnreadable: 'Seriennummer nicht lesbar: {{why}}',
  with: 'Mit {{accessories}}',
  history: 'Verlauf',
  takenIn: 'Angenommen',
  by: '{{technician}}, Schalter {{desk}}',
};
