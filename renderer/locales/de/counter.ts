/** Words of what is noted, promised, photographed and signed as something is handed in, in German. */
import type * as english from '../en/counter.ts';
import type { Words } from '../words.ts';

export const draftFoot: Words<typeof english.draftFoot> = { label: 'Zusage, Fotos und Bedingungen' };

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
};

export const warranty: Words<typeof english.warranty> = {
  claim: 'Garantiefall',
  proofThere: 'Kaufbeleg liegt bei.',
  proofMissing: 'Ohne Kaufbeleg: Die Reparatur wird kostenpflichtig angeboten.',
  addProof: 'Kaufbeleg anfügen',
  outsideRegion: 'Außerhalb der Region gekauft',
};

export const draftPhotos: Words<typeof english.draftPhotos> = {
  title: 'Fotos',
  none: 'keine',
  count_one: '{{count}} Foto',
  count_other: '{{count}} Fotos',
  dialog: 'Fotos dieser Annahme',
  take: 'Foto aufnehmen',
  taken_one: '{{count}} Foto aufgenommen',
  taken_other: '{{count}} Fotos aufgenommen',
  ready: 'Das Gerät ins Bild halten',
  back: 'Fertig',
  remove: 'Foto {{number}} entfernen',
  full: 'Eine Annahme fasst höchstens 20 Fotos. Weitere in der Übersicht hinzufügen.',
};

export const terms: Words<typeof english.terms> = {
  title: 'Bedingungen',
  unsigned: 'ohne Unterschrift',
  signed: 'unterschrieben',
  outdated: 'seither geändert',
  sign: 'Unterschreiben',
  dialog: 'Lesen und unterschreiben',
  handOver:
    'Den Bildschirm zur Person drehen. Es geht auch ohne: Dann hat der Beleg eine Zeile für die Unterschrift.',
  signHere: 'Unterschrift',
  signHint: 'Mit Stift, Finger oder Maus.',
  clear: 'Unterschrift löschen',
  done: 'Unterschrift behalten',
  withdraw: 'Unterschrift zurücknehmen',
  problem: {
    empty: 'Noch ist nichts unterschrieben. Mit Esc geht es ohne weiter.',
    lost: 'Die Unterschrift konnte nicht behalten werden. Löschen und neu unterschreiben lassen.',
    notSaved: 'Die Unterschrift wurde nicht behalten. {{why}}',
  },
  wasSigned: 'auf dem Bildschirm unterschrieben',
  wasSignedOther: 'unterschrieben wurde etwas anderes, als angenommen wurde',
};

export const serialHistory: Words<typeof english.serialHistory> = {
  handedBack: 'War schon hier: {{ticket}}, {{when}}, zurückgegeben.',
  others: 'Damals für jemand anderen: prüfen, wem es gehört.',
  registeredTo: {
    'somebody-else':
      'Auf jemand anderen registriert: prüfen, wem es gehört. Gebrauchtes darf neu registriert werden.',
    'a-member': 'Auf ein CPS-Mitglied registriert: nach der Karte fragen, oder wem es gehört.',
  },
};
