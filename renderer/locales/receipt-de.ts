/** Words of the receipt in German. */
import type { Words } from './words.ts';
import type { receiptEn } from './receipt-en.ts';

export const receiptDe: Words<typeof receiptEn> = {
  title: 'Beleg über abgegebene Ausrüstung',
  ticket: 'Ticket',
  reprint: 'Nachdruck',
  sample: 'Muster: kein echter Beleg',
  desk: 'Schalter {{desk}}',
  takenAt: 'Angenommen',
  takenBy: 'Angenommen von',
  person: 'Abgegeben von',
  member: 'Mitglied {{number}}',
  contact: 'Kontakt',
  queue: 'Bearbeitung',
  queues: { priority: 'Bevorzugt', ordinary: 'Regulär' },
  promise: 'Voraussichtlich fertig',
  serial: 'Seriennummer',
  unreadable: 'nicht lesbar: {{why}}',
  service: 'Leistung',
  services: {
    repair: 'Reparatur',
    'clean-and-check': 'Reinigung und Prüfung',
    adjustment: 'Justierung',
    other: 'Sonstiges',
  },
  fault: 'Was nicht stimmt',
  accessories: 'Mit abgegeben',
  accessory: {
    battery: 'Akku',
    strap: 'Gurt',
    bodyCap: 'Gehäusekappe',
    frontCap: 'Frontdeckel',
    rearCap: 'Rückdeckel',
    hood: 'Gegenlichtblende',
    tripodMount: 'Stativschelle',
    filter: 'Filter',
    card: 'Speicherkarte',
    charger: 'Ladegerät',
    pouch: 'Tasche oder Köcher',
  },
  keep: 'Bitte bewahren Sie diesen Beleg auf. Wer ihn vorlegt, darf die Ausrüstung abholen.',
  terms:
    'Wir nehmen die oben genannten Gegenstände für die genannte Leistung an, mit keinem anderen als dem aufgeführten Zubehör. Bitte prüfen Sie die Liste, bevor Sie gehen. Die Gegenstände bleiben Ihr Eigentum. Ist mehr als die genannte Leistung nötig, fragen wir Sie zuerst.',
  signature: 'Unterschrift bei der Abgabe',
  collected: 'Unterschrift bei der Abholung, Datum',
};
