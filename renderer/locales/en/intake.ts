/** Words of the Intake screen: drafts, the form, the ticket. */
import { receiptEn } from '../receipt-en.ts';

export const service = {
  repair: 'Repair',
  'clean-and-check': 'Clean and check',
  adjustment: 'Adjustment',
  other: 'Other',
} as const;

export const language = { en: 'English', de: 'Deutsch' } as const;

export const kind = { body: 'Body', lens: 'Lens', 'pro-video': 'Pro video', other: 'Other' } as const;

export const drafts = {
  title: 'Drafts',
  hint: 'Drop-offs begun and not yet taken in. They are kept on this laptop.',
  new: 'New intake',
  unnamed: 'No name yet',
  changed: 'changed {{age}}',
  changedNow: 'changed just now',
  items_zero: 'no items',
  items_one: '{{count}} item',
  items_other: '{{count}} items',
  resume: 'Resume draft of {{name}}',
  discard: 'Discard draft of {{name}}',
  discarded: 'Draft of {{name}} discarded',
  none: 'No drafts',
  noneHint: 'Verify a card and take in the kit, or start without a card.',
  kept: 'Draft kept',
  backToDraft: 'Back to draft',
} as const;

export const intake = {
  title: 'New intake',
  titleFor: 'Intake for {{name}}',
  person: 'Person',
  name: 'Name',
  member: 'Member {{number}}',
  noMember: 'Not linked to a member',
  phone: 'Phone',
  email: 'E-mail',
  place: 'Where to find',
  placeHint: 'Press seat, hotel, team',
  receipt: 'Receipt language',
  items: 'Items',
  quick: 'From the member’s kit',
  quickAdd: 'Add {{model}}, serial {{serial}}',
  addItem: 'Add another item',
  addFirst: 'Add an item',
  noItems: 'Nothing handed in yet',
  noItemsHint: 'Pick from the member’s kit above, or add an item and search its model.',
  item: 'Item {{number}}',
  removeItem: 'Remove item {{number}}',
  openItem: 'Edit item {{number}}',
  itemRemoved: '{{model}} removed',
  noModel: 'No model yet',
  noSerial: 'no serial yet',
  noService: 'no service yet',
  model: 'Model',
  modelHint: 'Type a few letters, such as “r5” or “2470 2.8”',
  modelNone: 'Not in the catalogue. The name is taken as typed.',
  serial: 'Serial number',
  serialScan: 'Type or scan it here',
  serialUse: 'Use {{serial}}',
  unreadable: 'Unreadable',
  unreadableBecause: 'Why it can’t be read',
  serviceField: 'Service',
  fault: 'What is wrong',
  faultHint: 'In the visitor’s words; the workshop reads it',
  accessories: 'Handed in with it',
  accessoryOther: 'Something else',
  commit: 'Take in',
  saved: 'Draft saved',
  saving: 'Saving draft',
  notSaved: 'Draft not saved. {{why}}',
  problems_one: '{{count}} thing is missing',
  problems_other: '{{count}} things are missing',
  leave: 'Keep draft and close',
  serialWarning: {
    'odd-length': 'Unusual length for this product. Compare with the plate.',
    'date-code': 'This looks like a date code. The serial number stands elsewhere, mostly on the mount.',
    'ean-13': 'This is the article number from the box, not the serial number.',
    'letter-o-or-zero': 'It holds the letter O. Is it a zero?',
    'letter-i-or-one': 'It holds the letter I or L. Is it a one?',
  },
  serialProblem: {
    empty: 'The serial number is missing.',
    'not-letters-and-digits': 'Only letters and digits, no spaces or signs.',
    'letters-not-latin': 'It holds letters of another alphabet. Type it again in Latin letters.',
  },
  problem: {
    'name-missing': 'Name is missing',
    'no-items': 'No item yet',
    'model-missing': 'Model is missing',
    'service-missing': 'Service is not chosen',
    'fault-missing': 'Say what is wrong',
    'serial-missing': 'Serial number is missing',
    'serial-characters': 'Serial number: letters and digits only',
    'reason-missing': 'Say why the serial can’t be read',
  },
} as const;

/** The same words as on the receipt, which finds their translation by them. */
export const accessory = receiptEn.accessory;

export const ticket = {
  label: 'Ticket',
  takenFor: 'Taken in for {{name}}',
  print: 'Print receipt',
  printed: 'Sent to the printer',
  savePdf: 'Save PDF',
  savedPdf: 'Saved as',
  show: 'Show in folder',
  next: 'Next visitor',
  preview: 'Receipt preview',
  reprint: 'Print receipt again',
  printProblem: {
    cancelled: 'Printing was cancelled.',
    'no-printer': 'No printer found. Connect one, or save the receipt as PDF.',
    failed: 'Printing failed. Try again, or save the receipt as PDF.',
  },
  pdfProblem: {
    'disk-full': 'The disk is full. Free some space, then save again.',
    unwritable: 'The folder for receipts can’t be written to. Check its permissions.',
    failed: 'The PDF could not be made. Try again, or print.',
  },
} as const;
