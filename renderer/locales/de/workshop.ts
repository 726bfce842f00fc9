/** Words of the workshop, in German. */
import type * as english from '../en/workshop.ts';
import type { Words } from '../words.ts';

export const work: Words<typeof english.work> = {
  open: 'Arbeit notieren',
  title: 'Arbeit an {{ticket}}',
  heading: 'Arbeit',
  none: 'Noch nichts notiert.',
  note: 'Was gemacht wurde',
  items: 'Welche Geräte',
  itemsHint: 'Nichts angekreuzt: alle.',
  parts: 'Teile',
  partName: 'Teil',
  partNumber: 'Teilenummer',
  partCount: 'Anzahl',
  addPart: 'Teil hinzufügen',
  removePart: 'Teil {{number}} entfernen',
  recent: 'Zuletzt verwendet',
  minutes: 'Minuten',
  more: '{{minutes}} Minuten dazu',
  save: 'Speichern',
  saved: '{{ticket}}: Arbeit notiert',
  noted: 'Arbeit notiert',
  notedOn: 'Arbeit notiert: {{items}}',
  part: '{{count}} × {{name}}',
  partWithNumber: '{{count}} × {{name}} ({{number}})',
  undo: 'Letzte Notiz zurücknehmen',
  undoTitle: 'Notiz zu {{ticket}} zurücknehmen',
  undoHint: 'Zeit und Teile zählen nicht mehr, auf allen Schaltern. Im Verlauf bleibt sie stehen.',
  undone: 'Arbeitsnotiz zurückgenommen',
  isUndone: 'zurückgenommen',
  total: 'Arbeitszeit',
  problem: {
    nothing: 'Schreiben, was gemacht wurde, ein Teil hinzufügen oder die Minuten eintragen.',
    'part-name': 'Jedes Teil benennen oder entfernen.',
    'part-count': 'Die Anzahl jedes Teils eintragen: 1 bis 999.',
    minutes: 'Ganze Minuten eintragen, höchstens 1440.',
    'items-unknown': 'Eines der Geräte gehört nicht zu dieser Annahme.',
    'no-such-intake': 'Diese Annahme gibt es auf diesem Laptop nicht.',
    'no-such-note': 'Diese Notiz ist schon zurückgenommen.',
    'too-late': 'Notiert wurde nicht heute; das lässt sich nicht mehr zurücknehmen. Das Richtige notieren.',
    'reason-missing': 'Den Grund angeben.',
  },
};

export const due: Words<typeof english.due> = {
  by: 'bis {{time}}',
  overdue: 'Überfällig {{age}}',
  overdueNow: 'Überfällig',
  soon: 'Fällig in {{age}}',
  soonNow: 'Jetzt fällig',
  promised: 'Zugesagt für {{time}}',
};
