/** Words of what is noted, promised, photographed and signed as something is handed in, in German. */
import type * as english from '../en/counter.ts';
import type { Words } from '../words.ts';

export const promise: Words<typeof english.promise> = {
  title: 'Fertig bis',
  change: 'Ändern',
  changed: 'Geändert: {{because}}',
  unsupported: 'Kein von CPS unterstütztes Produkt: wird trotzdem angenommen, in der regulären Zeit.',
  changeTitle: 'Fertigstellung ändern',
  rules: 'Nach den Regeln der Veranstaltung ist es bis {{when}} fertig.',
  when: 'Datum und Uhrzeit am Veranstaltungsort',
  because: 'Warum',
  becauseHint: 'Bleibt bei der Annahme; steht nicht auf dem Beleg',
  save: 'Zusagen',
  reset: 'Wie nach den Regeln',
  problem: {
    'no-time': 'Datum und Uhrzeit eingeben.',
    past: 'Diese Zeit ist schon vorbei.',
    'too-far': 'Das ist mehr als 60 Tage hin.',
    'reason-missing': 'Angeben, warum es geändert wird.',
  },
};

export const condition: Words<typeof english.condition> = {
  title: 'Zustand',
  unchecked: 'nicht erfasst',
  some: '{{done}} von {{total}} erfasst',
  allGood: 'Alles gut',
  isGood: 'alles gut',
  marked_one: '{{count}} Mangel',
  marked_other: '{{count}} Mängel',
  good: 'Gut',
  bad: 'Mangel',
  note: 'Was nicht stimmt: {{part}}',
  noteHint: 'Etwa „Kratzer, 2 cm, links“',
  part: {
    mount: 'Bajonett',
    sensor: 'Sensor',
    doors: 'Karten- und Akkuklappen',
    screen: 'Bildschirm',
    'hot-shoe': 'Blitzschuh',
    dents: 'Dellen und Kratzer',
    'front-glass': 'Frontlinse',
    'rear-glass': 'Hinterlinse',
    rings: 'Fokus- und Zoomring',
    'filter-thread': 'Filtergewinde',
    'glass-mount': 'Glas oder Bajonett',
    connectors: 'Anschlüsse',
    housing: 'Gehäuse',
    contacts: 'Kontakte',
    'shutter-count': 'Auslösungen',
  },
};

export const warranty: Words<typeof english.warranty> = {
  claim: 'Garantiefall',
  proofThere: 'Kaufbeleg liegt bei.',
  proofMissing: 'Ohne Kaufbeleg: Die Reparatur wird kostenpflichtig angeboten.',
  addProof: 'Kaufbeleg anfügen',
  outsideRegion: 'Außerhalb der Region gekauft',
};
