/** Words of printing in German: receipts, labels, printers. */
import type * as english from '../en/paper.ts';
import type { Words } from '../words.ts';

export const paper: Words<typeof english.paper> = {
  printAll: 'Beleg und Etiketten drucken',
  receipt: 'Beleg drucken',
  receiptAgain: 'Beleg erneut drucken',
  labels_one: 'Etikett drucken',
  labels_other: '{{count}} Etiketten drucken',
  sent: 'An den Drucker geschickt',
  tryAgain: 'Noch einmal',
  look: 'Vorschau',
  preview: 'Vorschau: {{what}}',
  format: { a4: 'A4', a5: 'A5', roll: 'Rolle 80 mm', label: 'Etikett 62 mm', 'label-roll': 'Etikett 80 mm' },
  notPrinted: {
    receipt: 'Der Beleg ist nicht gedruckt.',
    labels: 'Die Etiketten sind nicht gedruckt.',
  },
  problem: {
    cancelled: 'Das Drucken wurde abgebrochen.',
    'no-printer': 'Kein Drucker gefunden. Einen anschließen, oder als PDF speichern.',
    'printer-gone':
      'Der Drucker {{printer}} ist nicht da. Einschalten, oder unter Einstellungen, Drucken, einen anderen wählen.',
    failed: 'Das Drucken ist fehlgeschlagen. Papier und Kabel prüfen, dann noch einmal.',
  },
};

export const label: Words<typeof english.label> = {
  item: '{{number}} von {{count}}',
  serial: 'S/N',
  unreadable: 'Seriennummer nicht lesbar',
  shelf: 'Fach {{shelf}}',
  reprint: 'Nachdruck',
};

export const printing: Words<typeof english.printing> = {
  title: 'Drucken',
  receiptPrinter: 'Drucker für Belege',
  receiptFormat: 'Belege auf',
  labelPrinter: 'Drucker für Etiketten',
  labelFormat: 'Etiketten auf',
  ask: 'Jedes Mal fragen',
  gone: '{{printer}} (zurzeit nicht da)',
  none: 'Kein Drucker gefunden. Belege und Etiketten lassen sich als PDF speichern.',
  again: 'Drucker erneut suchen',
};

export const picked: Words<typeof english.picked> = {
  label: 'Ausgewählte Annahmen',
  count_one: '{{count}} ausgewählt',
  count_other: '{{count}} ausgewählt',
  labels: 'Etiketten drucken',
  receipts: 'Belege erneut drucken',
  clear: 'Auswahl aufheben',
  mark: 'Ausgewählt',
  tooMany: 'Höchstens {{most}} Annahmen auf einmal. Weniger auswählen.',
};
