/** Words of printing: receipts, labels, printers. */
export const paper = {
  printAll: 'Print receipt and labels',
  receipt: 'Print receipt',
  receiptAgain: 'Print receipt again',
  labels_one: 'Print label',
  labels_other: 'Print {{count}} labels',
  sent: 'Sent to the printer',
  tryAgain: 'Try again',
  look: 'Preview',
  preview: 'Preview of {{what}}',
  format: { a4: 'A4', a5: 'A5', roll: '80 mm roll', label: '62 mm label', 'label-roll': '80 mm label' },
  notPrinted: { receipt: 'The receipt is not printed.', labels: 'The labels are not printed.' },
  problem: {
    cancelled: 'Printing was cancelled.',
    'no-printer': 'No printer found. Connect one, or save as PDF.',
    'printer-gone':
      'The printer {{printer}} is not there. Switch it on, or choose another one in Settings, Printing.',
    failed: 'Printing failed. Check paper and cable, then try again.',
  },
} as const;

/** Stands on a label. */
export const label = {
  item: '{{number}} of {{count}}',
  serial: 'S/N',
  unreadable: 'Serial unreadable',
  shelf: 'Shelf {{shelf}}',
  reprint: 'Reprint',
} as const;

/** Where this desk prints. */
export const printing = {
  title: 'Printing',
  receiptPrinter: 'Printer for receipts',
  receiptFormat: 'Receipts on',
  labelPrinter: 'Printer for labels',
  labelFormat: 'Labels on',
  ask: 'Ask each time',
  gone: '{{printer}} (not there now)',
  none: 'No printer found. Receipts and labels can be saved as PDF.',
  again: 'Look for printers again',
} as const;

/** Several intakes of the board at once. */
export const picked = {
  label: 'Picked intakes',
  count_one: '{{count}} picked',
  count_other: '{{count}} picked',
  labels: 'Print labels',
  receipts: 'Print receipts again',
  clear: 'Pick none',
  mark: 'Picked',
  tooMany: 'At most {{most}} intakes at once. Pick fewer.',
} as const;
